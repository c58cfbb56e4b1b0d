import { foldText } from "../fold-text";
import type { Term } from "../query-syntax";

/** A word that was asked for, and one that is spelled much like it and was found in its place. */
export type SimilarPair = { asked: string; found: string };

/** Where fewer are found, words that are spelled alike are looked for too. */
export const fewHits = 5;
/** Of a word, so many others. */
export const mostSimilar = 3;
const mostCorrected = 6;

const correctable = /^[\p{L}\p{M}]{4,30}$/u;

/** The words of a query that may be misspelled, without accents. */
export function correctableWords(groups: readonly (readonly Term[])[]): string[] {
  const words = groups.flat().filter(({ kind, text }) => kind === "word" && correctable.test(text));
  return [...new Set(words.map(({ text }) => foldText(text)))].slice(0, mostCorrected);
}
