import { foldAccents, wordKey } from "../text/normal-form";
import { hashString } from "./hash";

/** What the models see of one syntactic word: hashes of its form and its parts. */
export type WordTraits = {
  /** Of the look-up form in lower case, its digits as 0. */
  form: number;
  /** Of the same without accents. */
  folded: number;
  /** Of the last 1 to 5 code units, shortest first, as far as they are less than the word. */
  suffixes: readonly number[];
  /** Of the first 1 to 4 code units, likewise. */
  prefixes: readonly number[];
  shape: number;
  /** The parts of speech that the lexicon gives the word, as a set of bits; 0 when it does not know the word. */
  known: number;
};

const suffixLengths = [1, 2, 3, 4, 5];
const prefixLengths = [1, 2, 3, 4];

const noPart: readonly number[] = [0, 0, 0, 0, 0];

/** Stands before and after a sentence. */
export const boundary: WordTraits = {
  form: 1,
  folded: 1,
  suffixes: noPart,
  prefixes: noPart,
  shape: 0,
  known: 0,
};

const signs: ReadonlyMap<string, string> = new Map([
  ["“", '"'],
  ["”", '"'],
  ["«", '"'],
  ["»", '"'],
  ["–", "--"],
  ["—", "--"],
  ["…", "..."],
]);

/** The form under which the models know a word: lower case, digits as 0, one kind of quotation mark and dash. */
export const modelForm = (form: string): string => signs.get(form) ?? wordKey(form).replace(/\p{Nd}/gu, "0");

const shapes = {
  other: 1,
  lower: 2,
  capital: 3,
  allCapitals: 4,
  mixedCapitals: 5,
  digits: 6,
  digitsAndLetters: 7,
} as const;

function shapeOf(form: string): number {
  const digits = /\p{Nd}/u.test(form);
  if (!/\p{L}/u.test(form)) return digits ? shapes.digits : shapes.other;
  if (digits) return shapes.digitsAndLetters;
  if (!/\p{Lu}/u.test(form)) return shapes.lower;
  if (!/\p{Ll}/u.test(form)) return form.length === 1 ? shapes.capital : shapes.allCapitals;
  return /^\p{Lu}\P{Lu}*$/u.test(form) ? shapes.capital : shapes.mixedCapitals;
}

/** Reads the traits of a word. `partsOfSpeech` is the lexicon: a hashed model form → its set of parts of speech. */
export function readTraits(form: string, partsOfSpeech: (hash: number) => number): WordTraits {
  const key = modelForm(form);
  const length = Math.max(1, key.length);
  const hash = hashString(key);
  const hyphen = form.length > 1 && form.includes("-") ? 1 : 0;
  return {
    form: hash,
    folded: hashString(foldAccents(key)),
    suffixes: suffixLengths.slice(0, length - 1).map((part) => hashString(key, length - part)),
    prefixes: prefixLengths.slice(0, length - 1).map((part) => hashString(key, 0, part)),
    shape: shapeOf(form) * 2 + hyphen,
    known: partsOfSpeech(hash),
  };
}
