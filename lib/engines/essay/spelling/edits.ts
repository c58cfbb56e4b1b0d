import type { EssayLanguage } from "../types";

/** A changed word and what the change costs: the likelier the slip, the cheaper. */
export type Candidate = { word: string; cost: number };

const letters: Readonly<Record<EssayLanguage, string>> = {
  pt: "aeosrindmutclpvghqbfzjxáãéíóúêâôõç",
  en: "etaoinshrdlcumwfgypbvkjxqz'",
};

const keyboardRows = ["qwertyuiop", "asdfghjklç", "zxcvbnm"];

function neighboursOnKeyboard(): ReadonlySet<string> {
  const pairs = new Set<string>();
  keyboardRows.forEach((row, rowIndex) => {
    [...row].forEach((key, column) => {
      const below = keyboardRows[rowIndex + 1] ?? "";
      for (const other of [row[column + 1], below[column - 1], below[column]]) {
        if (other) pairs.add(key + other).add(other + key);
      }
    });
  });
  return pairs;
}
const neighbours = neighboursOnKeyboard();

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
export function transpositions(word: string): Candidate[] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, index) => ({
    word: word.slice(0, index) + word.charAt(index + 1) + word.charAt(index) + word.slice(index + 2),
    cost: costs.transposition + at(index),
  })).filter((candidate) => candidate.word !== word);
}

/** One letter too many; cheap when it is the one before it. */
export function deletions(word: string): Candidate[] {
  return Array.from(word, (letter, index) => ({
    word: word.slice(0, index) + word.slice(index + 1),
    cost: (letter === word.charAt(index - 1) ? costs.doubled : costs.extra) + at(index),
  }));
}

/** One letter typed for another. */
export function replacements(language: EssayLanguage, word: string): Candidate[] {
  return Array.from(word).flatMap((letter, index) =>
    Array.from(letters[language], (other) => ({
      word: word.slice(0, index) + other + word.slice(index + 1),
      cost: (neighbours.has(letter + other) ? costs.neighbour : costs.wrong) + at(index),
    })).filter((candidate) => candidate.word !== word),
  );
}

/** One letter left out, or the hyphen before a Portuguese clitic ("tornouse"). */
export function insertions(language: EssayLanguage, word: string): Candidate[] {
  const missing = Array.from({ length: word.length + 1 }, (_, index) =>
    Array.from(letters[language], (letter) => ({
      word: word.slice(0, index) + letter + word.slice(index),
      cost: (letter === word.charAt(index - 1) ? costs.doubled : costs.missing) + at(index),
    })),
  ).flat();
  const clitic = language === "pt" ? /.(?=(?:se|me|te|lhes?|nos|l[oa]s?)$)/.exec(word) : null;
  if (!clitic) return missing;
  const cut = clitic.index + 1;
  return [...missing, { word: `${word.slice(0, cut)}-${word.slice(cut)}`, cost: costs.doubled }];
}
