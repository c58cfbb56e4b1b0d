import { isOf, opensWithPreposition, type Reading } from "../norm/context/reading";
import { pluralOfVerb, singularOfVerb } from "../norm/verb-forms";
import { wordSet } from "../norm/word-set";
import { isPredicate } from "./main-clause";

/** Whether the word at `at` of a sentence may be a finite verb after all, though it is tagged as none. */
export type DoubtVerb = (readings: readonly Reading[], at: number) => boolean;

/** Endings of regular finite forms, with those of the infinitive that they may belong to; the first that fits holds. */
const finiteEndings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?:ou|av(?:a|am)|aram)$/u, ["ar"]],
  [/(?:eu|eram)$/u, ["er"]],
  [/(?:iu|iram)$/u, ["ir"]],
  [/r(?:á|ão|ia|iam)$/u, ["r"]],
  [/iam?$/u, ["er", "ir", "iar"]],
  [/am?$/u, ["ar"]],
  [/em?$/u, ["er", "ir"]],
];

/** Verbs of impersonal openings, which the endings do not give away. */
const impersonal = /^(?:convém|cabe|urge|vale|falta|basta|resta|existe|há|eis|mister)$/u;
/** Endings that no finite form has, so that a verb form with them is what the tagger says. */
const nonfinite = /(?:[aeiou]r(?:em|mos)?|pôr|ndo|d[oa]s?|t[oa]s?|s[oa]s?)(?:-\p{L}+)?$/u;
/** "está", "dá" and "são" without their accent. */
const unaccented = /^(?:esta|estao|sao|da)$/u;

/** Adjectives before which “e” is “é” without its accent: "e preciso". */
const impersonalAdjectives = wordSet(
  "preciso necessário necessária importante possível fundamental notório inegável evidente inaceitável imprescindível",
);

/** What must stand before a noun that is spelt like a verb. */
const isNominalContext = (before: Reading | undefined): boolean =>
  before !== undefined && (isOf(before, "DET") || opensWithPreposition(before));

function infinitivesOf(key: string): string[] {
  const fitting = finiteEndings.find(([ending]) => ending.test(key));
  return fitting ? fitting[1].map((ending) => key.replace(fitting[0], ending)) : [];
}

/** A test by the infinitives that are in use, which `exists` tells. */
export function doubtsVerbs(exists: (word: string) => boolean): DoubtVerb {
  const isForm = (key: string): boolean =>
    pluralOfVerb.has(key) || singularOfVerb.has(key) || infinitivesOf(key).some(exists);
  return (readings, at) => {
    const [before, reading, next] = [readings[at - 1], readings[at], readings[at + 1]];
    if (!reading || isPredicate(reading)) return false;
    const { key } = reading;
    if (key === "e") return impersonalAdjectives.has(next?.key ?? "");
    if (impersonal.test(key)) return !isNominalContext(before);
    if (unaccented.test(key)) return next !== undefined && isOf(next, "VERB", "ADJ", "ADV", "DET");
    if (isOf(reading, "VERB", "AUX")) return !nonfinite.test(key) || (key.endsWith("a") && isForm(key));
    return isOf(reading, "NOUN", "ADJ", "PROPN", "X") && !isNominalContext(before) && isForm(key);
  };
}
