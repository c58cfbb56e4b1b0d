import { indicativeForms } from "./forms/indicative";
import { presentSubjunctives } from "./forms/present-subjunctive";
import type { SentenceView } from "./sentence-view";

/** Words. */
const longestSubject = 14;

/** Words that open a clause of their own before the verb that is looked for. */
const opensAnother = /^(?:que|quem|onde|aonde|cuj[oa]s?|quando|enquanto|como|qual|quais|quão|porque|pois)$/u;
const nominalBefore: ReadonlySet<string> = new Set(["DET", "ADP", "ADP+DET", "NUM"]);
const joining = /^(?:e|mas|ou|pois|porque|que|porém)$/u;

/** Whether a clause opens with word `at`: the sentence does, or a mark or a joining word stands before it. */
export const opensClauseAt = (view: SentenceView, at: number): boolean =>
  at === 0 || view.gaps[at] !== "" || joining.test(view.keys[at - 1] ?? "");

const isBare = (form: string | undefined): boolean => form === "Part" || form === "Ger";

/** Whether word `at` is a verb, by its form or by the tagger; a noun of that form has an article or preposition before it. */
function isVerb({ keys, readings }: SentenceView, at: number, from: number): boolean {
  const key = keys[at] ?? "";
  if (presentSubjunctives.has(key)) return true;
  if (at > from && nominalBefore.has(readings[at - 1]?.tag ?? "")) return false;
  const { upos, features } = readings[at]?.main ?? {};
  if (upos === "VERB" || upos === "AUX") return !isBare(features?.VerbForm);
  return upos !== "NOUN" && indicativeForms.has(key);
}

/** "se" before anything but its verb opens a condition. */
const opensCondition = ({ keys, readings }: SentenceView, at: number): boolean =>
  keys[at] === "se" &&
  (readings[at]?.main.upos === "SCONJ" || readings[at + 1]?.main.features.VerbForm === undefined);

/**
 * The place of the first verb of the clause whose first word is `from`: finite, or an infinitive. Undefined where a mark or another clause comes
 * before it.
 */
export function clauseVerb(view: SentenceView, from: number): number | undefined {
  if (isBare(view.readings[from]?.main.features.VerbForm) && !presentSubjunctives.has(view.keys[from] ?? ""))
    return undefined;
  const last = Math.min(view.words.length, from + longestSubject);
  for (let at = from; at < last; at++) {
    const parted = at > from && view.gaps[at] !== "";
    if (parted || opensAnother.test(view.keys[at] ?? "") || opensCondition(view, at)) return undefined;
    if (isVerb(view, at, from)) return at;
  }
  return undefined;
}

/** Whether the noun or pronoun nearest before word `at`, in the clause that opens at `from`, is a plural. */
export const afterPlural = ({ readings }: SentenceView, at: number, from: number): boolean =>
  readings.slice(from, at).findLast((reading) => ["NOUN", "PRON", "PROPN"].includes(reading?.main.upos ?? ""))
    ?.main.features.Number === "Plur";
