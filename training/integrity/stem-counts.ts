import { readDocument } from "@/lib/engines/essay/document";
import { contentWords } from "@/lib/engines/essay/repetition/content-words";
import { type ScoredEssay, textOf } from "../corpus";

/** How often an essay has each stem. */
export type StemCounts = ReadonlyMap<string, number>;

export type CountedEssay = { theme: string; counts: StemCounts };

export function countStems(essay: ScoredEssay): CountedEssay {
  const counts = new Map<string, number>();
  for (const { stem } of contentWords(readDocument({ text: textOf(essay), language: "pt" }), "pt"))
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return { theme: essay.theme, counts };
}
