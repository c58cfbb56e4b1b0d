export const kinds = ["word", "several words", "punctuation"] as const;
/** What a human correction changes. */
export type Kind = (typeof kinds)[number];

const letters = (text: string): string => text.replace(/[,;.:]/gu, "");
const wordCount = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

/** `punctuation` when commas, stops, colons and semicolons are all that differs; else by the words on either side. */
export function kindOf(wrong: string, right: string): Kind {
  if (letters(wrong) === letters(right)) return "punctuation";
  return wordCount(wrong) === 1 && wordCount(right) === 1 ? "word" : "several words";
}
