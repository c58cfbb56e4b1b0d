import { remembering } from "./remembering";

const invisible = /\p{Cf}/gu;
const marks = /\p{M}/gu;

/** Words that are their own look-up form: plain or composed Latin letters, digits and hyphens. */
const plain = /^[\w\u00c0-\u00ff-]*$/;

/** The form under which a word is looked up: NFC, no invisible characters, a plain apostrophe; case is kept. */
export const lookupForm = (word: string): string =>
  plain.test(word) ? word : word.normalize("NFC").replace(invisible, "").replaceAll("’", "'");

/** The form under which two occurrences count as one word: the look-up form in lower case. */
export const wordKey = (word: string): string => lookupForm(word).toLowerCase();

/** The word without accents and cedilla. */
export const foldAccents: (word: string) => string = remembering((word) =>
  word.normalize("NFD").replace(marks, "").normalize("NFC"),
);

/** Gives `replacement` the capitals of `original`: all of them, the first one, or none. */
export function withCaseOf(original: string, replacement: string): string {
  if (original.length > 1 && isAllCapitals(original)) return replacement.toUpperCase();
  return startsCapital(original) ? capitalise(replacement) : replacement;
}

/** Puts the first character in upper case. */
export function capitalise(word: string): string {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0x20);
  return word === "" ? word : first.toUpperCase() + word.slice(first.length);
}

export const startsCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** Whether the word has capitals and no small letter. */
export const isAllCapitals = (word: string): boolean => /\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word);
