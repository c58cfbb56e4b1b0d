import { isFiniteVerb, isOf, opensWithPreposition, type Reading } from "../norm/context/reading";
import { wordSet } from "../norm/word-set";

const subordinating = wordSet(
  "que quem onde cujo cuja cujos cujas porque pois embora enquanto quando conquanto quais qual",
);
/** Words that are often something else: these open a clause only where one may start. */
const sometimes = wordSet("se como caso");
const degree = wordSet("mais menos maior maiores menor menores melhor melhores pior piores tão mesmo mesma");
/** Words: how far before “que” the word may stand that it completes (“mais forte que”). */
const farthestDegree = 4;
/** A clause inside a clause is followed; deeper ones are told apart by nothing in the words. */
const deepest = 2;

/** Whether “que” compares or goes with ter, so that no clause opens: "mais forte que", "do que", "tem que sair". */
function opensNoClause(readings: readonly Reading[], at: number): boolean {
  const before = readings[at - 1];
  if (before?.key === "do" || before?.key === "quase" || before?.main.lemma === "ter") return true;
  return readings.slice(Math.max(0, at - farthestDegree), at).some(({ key }) => degree.has(key));
}

/** Whether a clause may open at `at`: not in the middle of a phrase, nor where “se” is the pronoun of the verb behind it. */
function mayOpenClause(readings: readonly Reading[], at: number): boolean {
  const [before, reading, next] = [readings[at - 1], readings[at], readings[at + 1]];
  if (!before) return true;
  const clitic = reading?.key === "se" && next !== undefined && isFiniteVerb(next);
  return !clitic && isOf(before, "PUNCT", "CCONJ", "SCONJ", "VERB");
}

/** Whether the word at `at` opens a subordinate clause with a finite verb. */
export function subordinates(readings: readonly Reading[], at: number): boolean {
  const [reading, next] = [readings[at], readings[at + 1]];
  if (!reading) return false;
  if (reading.key === "que") return !opensNoClause(readings, at);
  if (sometimes.has(reading.key)) return isOf(reading, "SCONJ") && mayOpenClause(readings, at);
  const inserted = reading.key === "pois" && at > 0 && next !== undefined && isOf(next, "PUNCT");
  return subordinating.has(reading.key) && !inserted;
}

/** Whether only clitics, adverbs and auxiliaries part the word at `at` from an “e” or “ou” before it. */
function isCoordinated(readings: readonly Reading[], at: number): boolean {
  for (let place = at - 1; place >= Math.max(0, at - farthestDegree); place--) {
    const reading = readings[place];
    if (!reading) return false;
    if (isOf(reading, "CCONJ")) return true;
    if (!isOf(reading, "ADV", "PRON", "AUX")) return false;
  }
  return false;
}

const copulas = wordSet("é são foi foram era eram será serão seria seriam");
const enclitic = /[^ro]-(?:se|me|nos|lhes?|l?[oa]s?)$/u;

/** Whether a word carries a clause: a finite verb, or a form that a pronoun follows and that is no infinitive or gerund. */
export const isPredicate = (reading: Reading): boolean =>
  isFiniteVerb(reading) || copulas.has(reading.key) || enclitic.test(reading.key);

/** The finite verbs of main clauses by their places, and how many subordinating words still wait for a verb where the words end. */
type ClauseCount = { verbs: readonly number[]; open: number };

/** "enquanto houver": a future subjunctive that is spelt and tagged like an infinitive, for no preposition or verb rules it. */
function isHiddenSubjunctive(readings: readonly Reading[], at: number): boolean {
  const [before, reading] = [readings[at - 1], readings[at]];
  if (reading?.main.features.VerbForm !== "Inf" || !before) return false;
  if (isOf(before, "SCONJ")) return before.key !== "que" && subordinates(readings, at - 1);
  return !isOf(before, "VERB", "AUX") && !opensWithPreposition(before);
}

/**
 * Reads words `from` to before `to`: a verb is of a main clause when no subordinating word claims it. One that “e” joins to a subordinate
 * verb is subordinate too. Stops after `atMost` verbs; takes time linear in the words.
 */
export function readClauses(
  readings: readonly Reading[],
  from = 0,
  to = readings.length,
  atMost = Number.POSITIVE_INFINITY,
): ClauseCount {
  const verbs: number[] = [];
  let open = 0;
  let lastIsSubordinate = false;
  for (let at = from; at < to && verbs.length < atMost; at++) {
    const reading = readings[at];
    if (!reading) break;
    if (isPredicate(reading) || (open > 0 && isHiddenSubjunctive(readings, at))) {
      lastIsSubordinate = open > 0 || (lastIsSubordinate && isCoordinated(readings, at));
      if (!lastIsSubordinate) verbs.push(at);
      open = Math.max(0, open - 1);
    } else if (subordinates(readings, at)) open = Math.min(deepest, open + 1);
  }
  return { verbs, open };
}

/** Whether words `from` to before `to` have a main clause. */
export const hasMainClause = (readings: readonly Reading[], from = 0, to = readings.length): boolean =>
  readClauses(readings, from, to, 1).verbs.length > 0;
