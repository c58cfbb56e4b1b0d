import type { EssayDocument, Word } from "../document";
import { wordKeys } from "../document";
import { stem } from "../text/stem";
import { stopWords } from "../text/stop-words";
import type { EssayLanguage } from "../types";

/** A content word with its stem and its place among all words of the text. */
export type ContentWord = Word & { stem: string; at: number };

const leastLength = 4;

/** The words that carry content: no stop words, numbers or addresses, and none of fewer than four letters. */
export function contentWords({ words }: EssayDocument, language: EssayLanguage): ContentWord[] {
  return words.flatMap((word, at) =>
    word.kind === "word" && word.key.length >= leastLength && !stopWords[language].has(word.key)
      ? [{ ...word, at, stem: stem(language, word.key) }]
      : [],
  );
}

/** Stems of the theme's words, which a text on the theme cannot but repeat. */
export const themeStems = ({ theme }: EssayDocument, language: EssayLanguage): ReadonlySet<string> =>
  new Set(wordKeys(theme).map((key) => stem(language, key)));

/** Occurrences of each stem, in the order of the text. */
export function groupByStem(words: readonly ContentWord[]): Map<string, ContentWord[]> {
  const groups = new Map<string, ContentWord[]>();
  for (const word of words) {
    const group = groups.get(word.stem);
    if (group) group.push(word);
    else groups.set(word.stem, [word]);
  }
  return groups;
}
