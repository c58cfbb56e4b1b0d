import { foldAccents } from "../text/normal-form";
import { stopWords } from "../text/stop-words";
import type { EssayLanguage } from "../types";
import { accentVariants } from "./accent-variants";
import { commonWords } from "./common-words";
import { confusedWith } from "./confusions";
import { type Candidate, deletions, insertions, replacements, transpositions } from "./edits";
import type { Lookups } from "./lookups";
import { isPlausible } from "./plausible";

export const maxSuggestions = 5;
const budgets = { word: 6_000, accents: 600, longest: 30 };
const costs = {
  accent: 1,
  droppedStress: 0.25,
  cliticStem: 0.5,
  confusion: 1.5,
  split: 2.1,
  seenInText: -0.6,
  common: -0.5,
  accentBesides: 0.4,
  secondEdit: 1,
};

/** What the words that a text uses, or its theme, tell about a candidate: it is likelier. */
export type Vocabulary = ReadonlySet<string>;

/** How many letters of two words of one length differ. */
function differing(a: string, b: string): number {
  let count = Math.abs(a.length - b.length);
  for (let index = 0; index < Math.min(a.length, b.length); index++) if (a[index] !== b[index]) count++;
  return count;
}

const stress = /[áéíóúâêôàèìòù]/;
/** The dictionary lists verb stems before clitics ("amá", "vendê") as words of their own. */
const cliticStem = /[áêí]$/;

/** A stress mark that moved or is missing is likelier than one too many. */
function accentCost(word: string, variant: string): number {
  const dropped = stress.test(word) && !stress.test(variant);
  const stem = cliticStem.test(variant) && !cliticStem.test(word);
  return (
    costs.accent +
    differing(word, variant) / 10 +
    (dropped ? costs.droppedStress : 0) +
    (stem ? costs.cliticStem : 0)
  );
}

/** The same letters with other accents: "voce" → "você". Empty for English. */
export function accentCandidates(language: EssayLanguage, word: string, lookups: Lookups): Candidate[] {
  if (language === "en" || word.length > budgets.longest || lookups.spent) return [];
  lookups.allow(budgets.accents);
  const variants = accentVariants(word).map((variant) => ({
    word: variant,
    cost: accentCost(word, variant),
  }));
  return keep(language, lookups, word, variants);
}

/** The candidates that the dictionary lists. Those of native words have to look native before it is asked. */
function keep(
  language: EssayLanguage,
  lookups: Lookups,
  word: string,
  candidates: readonly Candidate[],
): Candidate[] {
  const native = isPlausible(language, word);
  return candidates.filter(
    (candidate) => (!native || isPlausible(language, candidate.word)) && lookups.knows(candidate.word),
  );
}

/** Two words written as one; one of them has to be a word of grammar, or the parts would be arbitrary. */
function splits(language: EssayLanguage, word: string, lookups: Lookups): Candidate[] {
  const common = stopWords[language];
  return Array.from(
    { length: Math.max(0, word.length - 2) },
    (_, index) => [word.slice(0, index + 1), word.slice(index + 1)] as const,
  )
    .filter(
      ([left, right]) =>
        (common.has(left) || common.has(right)) &&
        right.length > 1 &&
        (left.length > 1 || /[aeoàé]/.test(left)),
    )
    .filter(
      ([left, right]) => (left.length > 2 || right.length > 2) && lookups.knows(left) && lookups.knows(right),
    )
    .map(([left, right]) => ({
      word: `${left} ${right}`,
      cost: costs.split + (common.has(left) && common.has(right) ? 0 : 0.6),
    }));
}

/** Another sound spelling or a slip, and accents on top: "conciencia" → "consciência". */
function editedAndAccented(word: string, bases: readonly Candidate[]): Candidate[] {
  return bases.flatMap(({ word: base, cost }) =>
    accentVariants(base)
      .filter((variant) => foldAccents(variant) !== foldAccents(word))
      .map((variant) => ({
        word: variant,
        cost: cost + costs.accentBesides + differing(base, variant) / 10,
      })),
  );
}

function ranked(
  language: EssayLanguage,
  candidates: readonly Candidate[],
  vocabulary: Vocabulary,
): Candidate[] {
  const best = new Map<string, number>();
  for (const { word, cost } of candidates) {
    const adjusted =
      cost + (vocabulary.has(word) ? costs.seenInText : commonWords[language].has(word) ? costs.common : 0);
    best.set(word, Math.min(adjusted, best.get(word) ?? Number.POSITIVE_INFINITY));
  }
  return [...best]
    .map(([word, cost]) => ({ word, cost }))
    .sort((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1))
    .slice(0, maxSuggestions);
}

/**
 * What a lower-case word that the dictionary lacks may stand for, the likeliest first, at most five. Other accents come
 * first, then other spellings of a sound, then slips of one letter and words run together; a sound or a slip
 * together with accents and two slips are tried only while nothing was found.
 */
export function suggest(
  language: EssayLanguage,
  word: string,
  lookups: Lookups,
  vocabulary: Vocabulary,
): Candidate[] {
  if (word.length > budgets.longest || lookups.spent) return [];
  const accents = accentCandidates(language, word, lookups);
  lookups.allow(budgets.word);
  const confusions = confusedWith(language, word).map((variant) => ({
    word: variant,
    cost: costs.confusion,
  }));
  const swaps = [...transpositions(word), ...deletions(word)];
  const near = [
    ...accents,
    ...keep(language, lookups, word, [...confusions, ...swaps]),
    ...splits(language, word, lookups),
  ];
  if (accents.length > 0) return ranked(language, near, vocabulary);
  const slips = [...replacements(language, word), ...insertions(language, word)];
  const first = [...near, ...keep(language, lookups, word, slips)];
  const both =
    language === "pt" && !first.some(({ cost }) => cost < 2)
      ? editedAndAccented(word, [...confusions, ...swaps])
      : [];
  const second = [...first, ...keep(language, lookups, word, both)];
  if (second.length > 0) return ranked(language, second, vocabulary);
  return ranked(
    language,
    keep(language, lookups, word, twoEdits(language, word, [...confusions, ...swaps])),
    vocabulary,
  );
}

function twoEdits(language: EssayLanguage, word: string, bases: readonly Candidate[]): Candidate[] {
  const twice = bases.flatMap(({ word: base, cost }) => [
    ...confusedWith(language, base).map((variant) => ({ word: variant, cost: cost + costs.confusion })),
    ...[...transpositions(base), ...deletions(base)].map((next) => ({
      word: next.word,
      cost: cost + next.cost,
    })),
  ]);
  const insertedToo = bases.flatMap(({ word: base, cost }) =>
    insertions(language, base).map((next) => ({
      word: next.word,
      cost: cost + next.cost + costs.secondEdit,
    })),
  );
  return [...twice, ...insertedToo].filter((candidate) => candidate.word !== word);
}
