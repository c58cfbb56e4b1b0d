import type { ScoredEssay } from "@/training/corpus";

/** The sentences of a text, each with its closing stop. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?…])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);

/** The words of a text in small letters, without what stands around them. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];

const shortestContentWord = 5;

/** The different longer words of the theme and, after them, of the text given with it. */
export const keyWordsOf = ({ theme, supporting_text }: ScoredEssay): string[] => {
  const words = wordsOf(`${theme} ${supporting_text.slice(0, 2_000)}`);
  return [...new Set(words.filter(({ length }) => length >= shortestContentWord))];
};

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Cuts a list into `count` runs that are as long as one another, the last ones shorter or absent. */
export function inRuns<T>(items: readonly T[], count: number): T[][] {
  const length = Math.max(1, Math.ceil(items.length / count));
  return Array.from({ length: Math.ceil(items.length / length) }, (_, index) =>
    items.slice(index * length, (index + 1) * length),
  );
}

/** Sentences as an essay of so many paragraphs, joined by line breaks. */
export const asParagraphs = (sentences: readonly string[], count: number): string =>
  inRuns(sentences, count)
    .map((run) => run.join(" "))
    .join("\n");
