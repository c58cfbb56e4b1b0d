import type { EssayLanguage } from "../types";
import { areNeighbours } from "./keyboard";

/** A changed word and what the change costs: the likelier the slip, the cheaper. */
export type Edited = { word: string; cost: number };

const letters: Readonly<Record<EssayLanguage, string>> = {
  pt: "aeosrindmutclpvghqbfzjxáãéíóúêâôõç",
  en: "etaoinshrdlcumwfgypbvkjxqz'",
};

const costs = {
  transposition: 2,
  doubled: 2,
  neighbour: 2.2,
  extra: 2.6,
  missing: 2.5,
  wrong: 3,
  atStart: 0.8,
};

const at = (index: number): number => (index === 0 ? costs.atStart : 0);

/** Two neighbouring letters swapped. */
export function transpositions(word: string): Edited[] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, index) => ({
    word: word.slice(0, index) + word.charAt(index + 1) + word.charAt(index) + word.slice(index + 2),
    cost: costs.transposition + at(index),
  })).filter((candidate) => candidate.word !== word);
}

/** One letter too many; cheap when it is the one before it. */
export function deletions(word: string): Edited[] {
  return Array.from(word, (letter, index) => ({
    word: word.slice(0, index) + word.slice(index + 1),
    cost: (letter === word.charAt(index - 1) ? costs.doubled : costs.extra) + at(index),
  }));
}

/** One letter typed for another. */
export function replacements(language: EssayLanguage, word: string): Edited[] {
  return Array.from(word).flatMap((letter, index) =>
    Array.from(letters[language], (other) => ({
      word: word.slice(0, index) + other + word.slice(index + 1),
      cost: (areNeighbours(letter, other) ? costs.neighbour : costs.wrong) + at(index),
    })).filter((candidate) => candidate.word !== word),
  );
}

/** One letter left out; cheap when it is the one before it. */
export function insertions(language: EssayLanguage, word: string): Edited[] {
  return Array.from({ length: word.length + 1 }, (_, index) =>
    Array.from(letters[language], (letter) => ({
      word: word.slice(0, index) + letter + word.slice(index),
      cost: (letter === word.charAt(index - 1) ? costs.doubled : costs.missing) + at(index),
    })),
  ).flat();
}
