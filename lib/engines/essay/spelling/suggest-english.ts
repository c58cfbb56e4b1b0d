import { stopWords } from "../text/stop-words";
import { type Candidate, maxSuggestions } from "./candidate";
import { commonWords } from "./common-words";
import { confusedWith } from "./confusions";
import { deletions, type Edited, insertions, replacements, transpositions } from "./edits";
import type { Lookups } from "./lookups";
import { longestWord } from "./word-index";
import type { Vocabulary } from "./word-probability";

/** Look-ups that the suggestions for one word may use. */
const wordBudget = 1_500;
const costs = { confusion: 1.5, split: 2.1, rareSplit: 0.6, seenInText: -0.6, common: -0.5, secondEdit: 1 };

const keep = (lookups: Lookups, candidates: readonly Edited[]): Edited[] =>
  candidates.filter(({ word }) => lookups.knows(word));

const respelled = (word: string): Edited[] =>
  confusedWith("en", word).map((variant) => ({ word: variant, cost: costs.confusion }));

/** Two words written as one; one of them has to be a word of grammar, or the parts would be arbitrary. */
function splits(word: string, lookups: Lookups): Edited[] {
  const common = stopWords.en;
  return Array.from({ length: Math.max(0, word.length - 2) }, (_, index): Edited[] => {
    const [left, right] = [word.slice(0, index + 1), word.slice(index + 1)];
    const grammatical = Number(common.has(left)) + Number(common.has(right));
    const long = (left.length > 1 || left === "a") && (left.length > 2 || right.length > 2);
    if (grammatical === 0 || !long || !lookups.knows(left) || !lookups.knows(right)) return [];
    return [{ word: `${left} ${right}`, cost: costs.split + (grammatical === 2 ? 0 : costs.rareSplit) }];
  }).flat();
}

function twoEdits(word: string, bases: readonly Edited[]): Edited[] {
  return bases
    .flatMap(({ word: base, cost }) => [
      ...[...respelled(base), ...transpositions(base), ...deletions(base)].map((next) => ({
        word: next.word,
        cost: cost + next.cost,
      })),
      ...insertions("en", base).map((next) => ({
        word: next.word,
        cost: cost + next.cost + costs.secondEdit,
      })),
    ])
    .filter((candidate) => candidate.word !== word);
}

function ranked(candidates: readonly Edited[], vocabulary: Vocabulary): Candidate[] {
  const best = new Map<string, number>();
  for (const { word, cost } of candidates) {
    const adjusted =
      cost + (vocabulary.has(word) ? costs.seenInText : commonWords.has(word) ? costs.common : 0);
    best.set(word, Math.min(adjusted, best.get(word) ?? Number.POSITIVE_INFINITY));
  }
  return [...best]
    .map(([word, cost]) => ({ word, slip: cost, cost }))
    .sort((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1))
    .slice(0, maxSuggestions);
}

/**
 * What a lower-case English word that the dictionary lacks may stand for, the likeliest first, at most five: other spellings of a sound,
 * slips of one letter and words run together; two slips are tried only while nothing was found.
 */
export function suggestEnglish(word: string, lookups: Lookups, vocabulary: Vocabulary): Candidate[] {
  if (word.length > longestWord || lookups.spent) return [];
  lookups.allow(wordBudget);
  const bases = [...respelled(word), ...transpositions(word), ...deletions(word)];
  const slips = [...bases, ...replacements("en", word), ...insertions("en", word)];
  const first = [...keep(lookups, slips), ...splits(word, lookups)];
  return ranked(first.length > 0 ? first : keep(lookups, twoEdits(word, bases)), vocabulary);
}
