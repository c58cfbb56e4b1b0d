import type { WrittenWord } from "./written-words";

/**
 * A sentence cut at its marks. A gap has the number of the word before it; its left part reaches back to the mark before, its right part
 * forward to the next mark, whether or not the gap itself has one.
 */
export type ClauseView = {
  words: readonly WrittenWord[];
  /** For each word: the first and the last word of the stretch without a mark that it stands in. */
  from: Uint32Array;
  to: Uint32Array;
  /** How many finite verbs stand before word n; one place more than there are words. */
  finiteBefore: Uint32Array;
  /** For each word: the last word up to it in its stretch that opens a subordinate clause, plus 1; 0 for none. */
  subordinator: Uint32Array;
  commas: number;
};

/** Quotation marks part no clauses. */
const parting = /[^"'“”‘’«»*]/u;

/** Whether the mark before a word parts stretches. */
export const parts = (word: WrittenWord | undefined): boolean =>
  word !== undefined && parting.test(word.mark);

export const hasComma = (word: WrittenWord | undefined): boolean => word?.mark.includes(",") ?? false;

export function viewClauses(words: readonly WrittenWord[]): ClauseView {
  const { length } = words;
  const from = new Uint32Array(length);
  const to = new Uint32Array(length);
  const finiteBefore = new Uint32Array(length + 1);
  const subordinator = new Uint32Array(length);
  for (const [at, word] of words.entries()) {
    const starts = at === 0 || parts(word);
    from[at] = starts ? at : (from[at - 1] ?? 0);
    finiteBefore[at + 1] = (finiteBefore[at] ?? 0) + (word.finite ? 1 : 0);
    subordinator[at] = word.subordinates ? at + 1 : starts ? 0 : (subordinator[at - 1] ?? 0);
  }
  for (let at = length - 1; at >= 0; at--)
    to[at] = at === length - 1 || parts(words[at + 1]) ? at : (to[at + 1] ?? at);
  const commas = words.filter((word, at) => at > 0 && hasComma(word)).length;
  return { words, from, to, finiteBefore, subordinator, commas };
}

/** How many finite verbs stand in words `from` to `to`, both included. */
export const finiteIn = ({ finiteBefore }: ClauseView, from: number, to: number): number =>
  (finiteBefore[to + 1] ?? 0) - (finiteBefore[from] ?? 0);
