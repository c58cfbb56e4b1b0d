import { type EssayDocument, wordsOf } from "../document";
import type { Span } from "../types";
import { comparableWords, runLength, runSpans, runsSaidBefore } from "./word-runs";

/** What the text says again. `share`: of its words, 0 to 1; `sameSentences`: sentences of at least three words that stood before. */
export type RepeatedText = { share: number; spans: Span[]; sameSentences: Span[] };

const fewestWords = 3;

function sentencesSaidBefore(document: EssayDocument): Span[] {
  const said = new Set<string>();
  return document.sentences.flatMap((sentence) => {
    const keys = wordsOf(document, sentence).map(({ key }) => key);
    if (keys.length < fewestWords) return [];
    const sentenceKey = keys.join(" ");
    if (said.has(sentenceKey)) return [{ start: sentence.start, end: sentence.end }];
    said.add(sentenceKey);
    return [];
  });
}

/** Finds what stands in the text for a second time, also where a word was changed or dropped. */
export function findRepetitions(document: EssayDocument): RepeatedText {
  const words = comparableWords(document);
  const runs = runsSaidBefore(words.map(({ key }) => key));
  return {
    share: words.length === 0 ? 0 : runLength(runs) / words.length,
    spans: runSpans(words, runs),
    sameSentences: sentencesSaidBefore(document),
  };
}
