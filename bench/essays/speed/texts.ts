import { countWords, type ScoredEssay, textOf } from "@/training/corpus";

/** At most `count` essays whose length is within ten words of `words`. */
export const essaysOfLength = (essays: readonly ScoredEssay[], words: number, count: number): string[] =>
  essays
    .map(textOf)
    .filter((text) => Math.abs(countWords(text) - words) <= 10)
    .slice(0, count);

/** A text of exactly `words` words made of whole essays and a part of the last; shorter when there are not enough. */
export function textOfLength(essays: readonly ScoredEssay[], words: number): string {
  const parts: string[] = [];
  let left = words;
  for (const essay of essays) {
    if (left === 0) break;
    const text = textOf(essay);
    const taken = [...text.matchAll(/\S+\s*/gu)].slice(0, left).map(([word]) => word);
    parts.push(taken.join("").trimEnd());
    left -= taken.length;
  }
  return parts.join("\n");
}
