import type { Candidate } from "./candidate";
import type { Lookups } from "./lookups";
import { suggestEnglish } from "./suggest-english";
import { findSlips, type PortugueseWords, rankSlips, type Slip } from "./suggest-portuguese";
import type { Neighbours, Vocabulary } from "./word-probability";

/** What an unknown lower-case word may stand for at its place, the likeliest first, at most five. */
export type Suggest = (word: string, neighbours: Neighbours) => readonly Candidate[];

/** So many different words of a text get suggestions: more than are shown, and enough to bound the time. */
const searchedWords = 250;

/** Suggestions for the words of one Portuguese text; each word is searched once and ranked at every place of another kind. */
export function portugueseSuggest(words: PortugueseWords, lookups: Lookups, vocabulary: Vocabulary): Suggest {
  const found = new Map<string, readonly Slip[]>();
  const ranked = new Map<string, readonly Candidate[]>();
  const slipsOf = (word: string): readonly Slip[] => {
    const known = found.get(word);
    if (known) return known;
    if (found.size >= searchedWords) return [];
    const slips = findSlips(words, word, lookups);
    found.set(word, slips);
    return slips;
  };
  return (word, neighbours) => {
    const place = `${neighbours.before} ${word} ${neighbours.after}`;
    const known = ranked.get(place);
    if (known) return known;
    const candidates = rankSlips(words, slipsOf(word), neighbours, vocabulary);
    ranked.set(place, candidates);
    return candidates;
  };
}

/** Suggestions for the words of one English text; each word is searched once. */
export function englishSuggest(lookups: Lookups, vocabulary: Vocabulary): Suggest {
  const found = new Map<string, readonly Candidate[]>();
  return (word) => {
    const known = found.get(word);
    if (known) return known;
    const candidates = suggestEnglish(word, lookups, vocabulary);
    found.set(word, candidates);
    return candidates;
  };
}
