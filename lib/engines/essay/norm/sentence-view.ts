import { type EssayDocument, type Sentence, type Word, wordsOf } from "../document";
import type { Reading } from "./context/reading";

/** A sentence as the rules read it. Positions count its words; `gaps[n]` is what stands before word n. */
export type SentenceView = {
  keys: readonly string[];
  words: readonly Word[];
  /** What the tagger says of each word. */
  readings: readonly (Reading | undefined)[];
  /** What stands between words, without white space: "" or marks such as ","; the last one follows the last word. */
  gaps: readonly string[];
  /** How many of the gaps between words have marks. */
  marks: number;
  /** The text from the first to before the last of these words, marks between them included. */
  textOf: (from: number, to: number) => string;
};

/** The words of a sentence with the marks around them. */
export function viewSentence(
  document: EssayDocument,
  sentence: Sentence,
  readings: readonly Reading[],
): SentenceView {
  const words = wordsOf(document, sentence);
  const { text } = document;
  const between = (start: number, end: number): string => text.slice(start, end).replaceAll(/\s+/gu, "");
  const ends = [sentence.start, ...words.map(({ end }) => end)];
  const starts = [...words.map(({ start }) => start), sentence.end];
  const byStart = new Map(readings.map((reading) => [reading.start, reading]));
  const gaps = starts.map((start, at) => between(ends[at] ?? start, start));
  return {
    keys: words.map(({ key }) => key),
    words,
    readings: words.map(({ start }) => byStart.get(start)),
    gaps,
    marks: gaps.filter((gap, at) => gap !== "" && at > 0 && at < words.length).length,
    textOf: (from, to) => text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0),
  };
}

/** Whether words `at - 1` and `at` both exist with nothing but white space between them. */
export const isJoined = ({ gaps, words }: SentenceView, at: number): boolean =>
  at > 0 && at < words.length && gaps[at] === "";
