import { genderOf, isFiniteVerb, isOf, numberOf, opensWithPreposition, type Reading } from "./reading";

const longestChain = 6;
const farthest = 24;

const initials: Readonly<Record<string, string>> = { Sing: "s", Plur: "p", Masc: "m", Fem: "f" };
const initial = (feature: string | undefined): string => initials[feature ?? ""] ?? "-";

/** Number and gender of a reading in two letters: "pf" is a feminine plural. */
export const agreementOf = (reading: Reading): string =>
  initial(numberOf(reading)) + initial(genderOf(reading));

const nominal = (reading: Reading): boolean => isOf(reading, "NOUN", "PROPN", "NUM", "SYM");
const modifying = (reading: Reading): boolean => isOf(reading, "ADJ", "DET") || isParticiple(reading);
const isParticiple = ({ main }: Reading): boolean => main.features.VerbForm === "Part";
const relative = ({ main }: Reading): boolean => main.features.PronType === "Rel";
const clitic = (reading: Reading): boolean =>
  isOf(reading, "PRON") && /^(?:se|me|nos|lhes?|[oa]s?)$/u.test(reading.key);

/** A sign for a word that is in no noun phrase. */
function signOf(reading: Reading): string {
  const form = reading.main.features.VerbForm;
  if (form === "Fin") return `v${initial(numberOf(reading))}`;
  if (form === "Inf") return "i";
  if (form === "Ger") return "g";
  if (relative(reading)) return /^(?:que|quem|qual|quais)$/u.test(reading.key) ? "R" : "S";
  if (isOf(reading, "SCONJ")) return reading.key === "que" ? "q" : "S";
  if (isOf(reading, "CCONJ")) return reading.key === "e" ? "&" : "/";
  if (isOf(reading, "PUNCT")) return reading.key === "," ? "," : ".";
  return reading.main.upos;
}

/** A phrase or word on one side of a place: its sign, where its head stands, and where the next one starts. */
type Step = { sign: string; head: number; next: number };

/** Words; a noun phrase is looked through no further. */
const longestPhrase = 8;

/** Where the noun phrase that ends at `at` starts, and where its head is (-1: a phrase of modifiers alone). */
function extentOf(sentence: readonly Reading[], at: number): { start: number; head: number } | undefined {
  let head = -1;
  let start = at + 1;
  for (let index = at; index > at - longestPhrase; index--) {
    const reading = sentence[index];
    if (!reading) break;
    const pronoun = isOf(reading, "PRON") && head < 0 && index >= at - 1;
    if (pronoun || (nominal(reading) && (head < 0 || sentence[head]?.main.upos !== "NOUN"))) head = index;
    else if (!modifying(reading)) break;
    start = index;
    if (isOf(reading, "DET", "PRON") || opensWithPreposition(reading)) break;
  }
  return start > at ? undefined : { start, head };
}

/** The noun phrase that ends at `at`. */
function phraseBefore(sentence: readonly Reading[], at: number): Step | undefined {
  const extent = extentOf(sentence, at);
  const core = sentence[extent && extent.head >= 0 ? extent.head : at];
  const opening = sentence[extent?.start ?? -1];
  if (!extent || !core || !opening) return undefined;
  const before = sentence[extent.start - 1];
  const within = opensWithPreposition(opening);
  const apart = !within && before !== undefined && isOf(before, "ADP");
  const bare = isOf(core, "PRON") ? "o" : extent.head < 0 ? "a" : "n";
  return {
    sign: (within || apart ? "P" : bare) + agreementOf(core),
    head: extent.head < 0 ? at : extent.head,
    next: extent.start - (apart ? 2 : 1),
  };
}

/** What stands on a side of a place, nearest first; `heads` are the places of the phrases' heads, -1 for other words. */
export type Chain = { signs: string[]; heads: number[] };

/**
 * The phrases and words before `at`, nearest first, up to the sentence's start, with adverbs and clitics left out: for "as regras do jogo não
 * se aplicam" at the verb `Psm npf`.
 */
export function chainBefore(sentence: readonly Reading[], at: number): Chain {
  const chain: Chain = { signs: [], heads: [] };
  let index = at - 1;
  while (index >= 0 && at - index < farthest && chain.signs.length < longestChain) {
    const reading = sentence[index];
    if (!reading) break;
    if (isOf(reading, "ADV") || clitic(reading)) {
      index--;
      continue;
    }
    const step = isFiniteVerb(reading) || relative(reading) ? undefined : phraseBefore(sentence, index);
    chain.signs.push(step?.sign ?? signOf(reading));
    chain.heads.push(step?.head ?? -1);
    index = step?.next ?? index - 1;
    if (chain.signs.at(-1) === ".") break;
  }
  if (index < 0) chain.signs.push("^");
  return chain;
}

/** What follows `at` in up to three signs: single words with their agreement, adverbs left out. */
export function chainAfter(sentence: readonly Reading[], at: number): string[] {
  const signs: string[] = [];
  for (let index = at + 1; index < sentence.length && index - at < 8 && signs.length < 3; index++) {
    const reading = sentence[index];
    if (!reading) break;
    if (isOf(reading, "ADV")) continue;
    const agreeing = nominal(reading) || modifying(reading) || isOf(reading, "PRON");
    const kind = isParticiple(reading) ? "t" : isOf(reading, "DET") ? "d" : isOf(reading, "ADJ") ? "a" : "n";
    const prefix = opensWithPreposition(reading) ? "P" : "";
    signs.push(prefix + (agreeing && !relative(reading) ? kind + agreementOf(reading) : signOf(reading)));
  }
  return signs;
}

/** Signs that a clause or a list starts here. */
const boundary = /^(?:v|[qRS.^,/]|i$|g$)/u;

/**
 * The chain's first phrase without a preposition, as far as it may be the subject: its sign, how many phrases lie between, what stands before
 * it; "-" and the boundary where there is none. Of a relative clause, its antecedents.
 */
export function subjectOf({ signs }: Chain): string {
  const end = signs.findIndex((sign) => boundary.test(sign));
  const clause = end < 0 ? signs : signs.slice(0, end);
  const place = clause.findIndex((sign) => /^[no]/u.test(sign));
  if (place >= 0) return `${signs[place]} ${Math.min(place, 2)} ${signs[place + 1] ?? ""}`;
  const antecedents = signs[end] === "R" || signs[end] === "q" ? signs.slice(end + 1, end + 3).join(" ") : "";
  return `- ${signs[end] ?? ""} ${antecedents}`;
}
