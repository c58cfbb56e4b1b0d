import { findShared, type SharedLimits } from "./find-shared";
import { attributedQuotations } from "./quotations";
import { readWords, type WordList } from "./words";

/** Less of a given text is enough to know it again than of another pupil's: it is set aside, nobody is accused. */
const givenLimits: SharedLimits = { words: 8, joined: 8, common: 4, density: 0.45 };

/** The words of a text; attributed quotations, and what it took from the given texts, are set aside. */
export function readOwnWords(text: string, exclude: readonly string[]): WordList {
  const words = readWords(text);
  const given = exclude.flatMap((other) => findShared(words, readWords(other), givenLimits));
  for (const { a } of given) words.aside.fill(1, a.from, a.to);
  for (const { start, end } of attributedQuotations(text))
    for (let at = 0; at < words.length; at++)
      if ((words.starts[at] ?? 0) >= start && (words.ends[at] ?? 0) <= end) words.aside[at] = 1;
  return words;
}
