import type { EssayRule } from "../../catalogue/catalogue";
import { hashString } from "../../language/hash";
import { otherGenderOf, pluralOf, singularOf } from "../forms/nominal";
import { isIrregularSingular, pluralOfVerb, singularOfVerb } from "../forms/verb-number";
import { type PairedWith, pairsOf } from "./pairs";
import { isFiniteVerb, isOf, numberOf, type Reading } from "./reading";

/** A choice between two forms at a place: the one that is `written` (0 or 1 of the two) and the other one, in look-up form. */
export type Question = PairedWith & { id: number };

/** The choices that are asked of whole classes of words, and their rules. */
const classRules = {
  "verb-number": "grammar/verb-agreement",
  "noun-number": "grammar/noun-agreement",
  "adjective-number": "grammar/predicate-agreement",
  "adjective-gender": "grammar/predicate-agreement",
  infinitive: "grammar/infinitive",
  "personal-infinitive": "grammar/personal-infinitive",
} as const satisfies Record<string, EssayRule>;

const ids = new Map<string, number>();

function idOf(name: string): number {
  const id = ids.get(name) ?? hashString(name);
  ids.set(name, id);
  return id;
}

function choice(name: keyof typeof classRules, written: 0 | 1, other: string | undefined): Question[] {
  return other === undefined ? [] : [{ name, id: idOf(name), rule: classRules[name], written, other }];
}

function ofVerb(reading: Reading): Question[] {
  const { features, lemma } = reading.main;
  const form = reading.main.form.toLowerCase();
  if (!isFiniteVerb(reading)) return ofInfinitive(form, features.VerbForm === "Inf");
  if (features.Person !== "3") return [];
  if (numberOf(reading) === "Plur" && !isIrregularSingular(form))
    return choice("verb-number", 1, singularOfVerb(form, lemma, features));
  return [
    ...choice("verb-number", 0, pluralOfVerb(form)),
    ...(/[ae]$/u.test(form) && /^.{2,}[aei]r$/u.test(lemma) ? infinitiveOf(form, lemma) : []),
  ];
}

/** "fala" for "falar": the r that is not heard. */
function infinitiveOf(form: string, lemma: string): Question[] {
  const regular = lemma === `${form}r` || lemma === `${form.slice(0, -1)}ir`;
  return regular ? choice("infinitive", 0, lemma) : [];
}

const presentOf = (infinitive: string): string => infinitive.slice(0, -1).replace(/i$/u, "e");

function ofInfinitive(form: string, infinitive: boolean): Question[] {
  if (!infinitive) return [];
  if (/[aeio]rem$/u.test(form)) return choice("personal-infinitive", 1, form.slice(0, -2));
  if (!/[aeio]r$/u.test(form)) return [];
  return [
    ...choice("personal-infinitive", 0, `${form}em`),
    ...(form.length > 4 ? choice("infinitive", 1, presentOf(form)) : []),
  ];
}

function ofNominal(reading: Reading, exists?: Exists): Question[] {
  const noun = isOf(reading, "NOUN");
  const name = noun ? "noun-number" : "adjective-number";
  const { key } = reading;
  const number =
    numberOf(reading) === "Plur"
      ? choice(name, 1, singularOf(key, exists))
      : choice(name, 0, pluralOf(key, exists));
  const gender =
    noun || !/[oa]s?$/u.test(key)
      ? []
      : choice("adjective-gender", /os?$/u.test(key) ? 0 : 1, otherGenderOf(key, exists));
  return [...number, ...gender];
}

const ofPairs = (key: string): Question[] =>
  (pairsOf.get(key) ?? []).map((pair) => ({ ...pair, id: idOf(pair.name) }));

type Exists = (word: string) => boolean;

/**
 * What may be asked of a written word: the pairs that it is in, and the number, gender or mood of its form. With `exists`, of several forms that
 * endings allow the first that exists is taken.
 */
export function questionsOf(reading: Reading, exists?: Exists): Question[] {
  const { key, parts, main } = reading;
  const pairs = ofPairs(key);
  if (parts.length > 1 || key.length < 2) return pairs;
  if (isOf(reading, "VERB", "AUX") && main.features.VerbForm !== "Part") {
    return [...pairs, ...ofVerb(reading)];
  }
  const nominal =
    isOf(reading, "NOUN", "ADJ", "VERB") &&
    key.length > 3 &&
    !/(?:mente|[aeiê]mos|[aei]rmos|prestes)$/u.test(key);
  return nominal ? [...pairs, ...ofNominal(reading, exists)] : pairs;
}
