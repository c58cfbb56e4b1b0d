import { type EssayDocument, type Word, wordKeys } from "../document";
import type { Span } from "../types";
import { comparableWords, runLength, runSpans, runsFoundIn } from "./word-runs";

/** What was taken over from the motivating text. `share`: of the text's words, 0 to 1. */
export type CopiedText = { share: number; spans: Span[] };

/** Words of the text that stand in runs of at least six that the motivating text has too. */
export function findCopies(
  document: EssayDocument,
  words: readonly Word[] = comparableWords(document),
): CopiedText {
  if (words.length === 0 || document.motivatingText === "") return { share: 0, spans: [] };
  const keys = words.map(({ key }) => key);
  const runs = runsFoundIn(keys, wordKeys(document.motivatingText));
  return { share: runLength(runs) / words.length, spans: runSpans(words, runs) };
}
