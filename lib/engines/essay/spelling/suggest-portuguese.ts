import { foldAccents } from "../text/normal-form";
import { accentVariants } from "./accent-variants";
import { type Candidate, maxSuggestions } from "./candidate";
import { confusedWith } from "./confusions";
import { deletions, type Edited, insertions, replacements, transpositions } from "./edits";
import type { Frequencies } from "./frequencies";
import type { Lookups } from "./lookups";
import { isPlausible } from "./plausible";
import { typoCost } from "./typo-cost";
import { longestWord, type WordIndex } from "./word-index";
import { type Neighbours, surprise, type Vocabulary } from "./word-probability";

/** Look-ups a word may use: with other accents, and with letters changed. */
const budgets = { accents: 60, slips: 100 };
/** Slips that cost more, alone and a letter of the word, are none. */
const worst = { total: 11, letter: 1.35 };
/** Slips as cheap as this need no search for other accents, or other letters, beyond the counted words. */
const convincing = { accents: 4, letters: 6 };
const costs = { name: 1.5, split: 3, enclisis: 1.5 };
/** How much the frequency of a word weighs beside the slip. */
const weight = 0.75;
/** A candidate this much worse than the best one is no help. */
const spread = 9;

/** How frequent words are, and which ones are near a misspelled one. */
export type PortugueseWords = { frequencies: Frequencies; index: WordIndex };

type Search = { words: PortugueseWords; word: string; lookups: Lookups; limit: number };
/** A word that may have been meant, and how unlikely the slip is. */
export type Slip = { word: string; slip: number };

const sameLetters = (a: string, b: string): boolean => foldAccents(a) === foldAccents(b);

/** The frequent words with the same letters as a lower-case word and other accents: "voce" → "você". */
export function frequentAccents({ frequencies, index }: PortugueseWords, word: string): string[] {
  return [...index.near(word)]
    .map((place) => frequencies.words[place] ?? "")
    .filter((form) => form.toLowerCase() !== word && sameLetters(form.toLowerCase(), word));
}

/** The same of rarer words, from the dictionary. */
function rareAccents({ word, lookups }: Search): string[] {
  lookups.allow(budgets.accents);
  return accentVariants(word).filter((variant) => isPlausible("pt", variant) && lookups.knows(variant));
}

function nearWords({ words, word, limit }: Search): Slip[] {
  return [...words.index.near(word)].flatMap((place): Slip[] => {
    const form = words.frequencies.words[place] ?? "";
    const meant = form.toLowerCase();
    const slip = typoCost(word, meant, limit) + (meant === form ? 0 : costs.name);
    return slip <= limit ? [{ word: form, slip }] : [];
  });
}

/** Two words written as one, both of them frequent enough to be counted next to each other. */
function splits({ words: { frequencies }, word }: Search): Slip[] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, index): Slip[] => {
    const [left, right] = [word.slice(0, index + 1), word.slice(index + 1)];
    const short = left.length < 3 && right.length < 3;
    return !short && frequencies.pairCount(left, right) > 0
      ? [{ word: `${left} ${right}`, slip: costs.split }]
      : [];
  }).flat();
}

/** The hyphen before a clitic that is missing: "tornouse". */
function enclises({ word, lookups }: Search): Slip[] {
  const clitic = /.(?=(?:se|me|lhes?|nos|l[oa]s?)$)/.exec(word);
  if (!clitic) return [];
  const hyphened = `${word.slice(0, clitic.index + 1)}-${word.slice(clitic.index + 1)}`;
  lookups.allow(1);
  return lookups.knows(hyphened) ? [{ word: hyphened, slip: costs.enclisis }] : [];
}

/** Rarer words of the dictionary: sound spellings, letters swapped or too many; failing these, letters missing or wrong. */
function respelled({ word, lookups }: Search): string[] {
  lookups.allow(budgets.slips);
  const native = isPlausible("pt", word);
  const known = (variants: readonly string[]): string[] =>
    variants.filter((variant) => (!native || isPlausible("pt", variant)) && lookups.knows(variant));
  const words = (edited: readonly Edited[]): string[] => edited.map((edit) => edit.word);
  const near = known([...confusedWith("pt", word), ...words([...transpositions(word), ...deletions(word)])]);
  if (near.length > 0) return near;
  const missing = known(words(insertions("pt", word)));
  return missing.length > 0 ? missing : known(words(replacements("pt", word)));
}

function slipsFor(search: Search): Slip[] {
  const { word, lookups, limit } = search;
  const likely = [...nearWords(search), ...splits(search), ...enclises(search)];
  const least = likely.reduce((lowest, { slip }) => Math.min(lowest, slip), Number.POSITIVE_INFINITY);
  const rare = [
    ...(least > convincing.accents && !lookups.spent ? rareAccents(search) : []),
    ...(least > convincing.letters && !lookups.spent ? respelled(search) : []),
  ].map((meant) => ({ word: meant, slip: typoCost(word, meant, limit) }));
  return [...likely, ...rare.filter(({ slip }) => slip <= limit)];
}

/** The words that a lower-case word the dictionary lacks may stand for, in no order. */
export function findSlips(words: PortugueseWords, word: string, lookups: Lookups): Slip[] {
  if (word.length > longestWord) return [];
  const limit = Math.min(worst.total, worst.letter * word.length);
  return slipsFor({ words, word, lookups, limit });
}

/**
 * The likeliest of the words that may have been meant at a place, at most five: those for which the cost of the slip and the surprise
 * of meeting the word there are least together.
 */
export function rankSlips(
  { frequencies }: PortugueseWords,
  slips: readonly Slip[],
  neighbours: Neighbours,
  vocabulary: Vocabulary,
): Candidate[] {
  const best = new Map<string, Candidate>();
  for (const { word, slip } of slips) {
    const cost = slip + weight * surprise(frequencies, word, neighbours, vocabulary);
    if (cost < (best.get(word)?.cost ?? Number.POSITIVE_INFINITY)) best.set(word, { word, slip, cost });
  }
  const ranked = [...best.values()].sort((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1));
  const highest = (ranked[0]?.cost ?? 0) + spread;
  return ranked.filter(({ cost }) => cost <= highest).slice(0, maxSuggestions);
}
