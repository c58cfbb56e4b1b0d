import type { PageText } from "@/lib/features/documents/schemas";

export type Word = PageText["words"][number];

/** Below it a recognised word is worth a look; what a file itself says is never in doubt. */
const doubtfulBelow = 0.75;

export const isDoubtful = ({ confidence }: Pick<Word, "confidence">): boolean =>
  confidence !== null && confidence < doubtfulBelow;

/** A stretch of a page's text: a word with its place among the words, or what stands between two. */
export type Piece = { text: string; start: number; word?: number };

/** The text in words and what stands between them, in order. */
export function piecesOf(text: string, words: readonly Word[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  words.forEach(({ start, end }, word) => {
    if (start > from) pieces.push({ text: text.slice(from, start), start: from });
    pieces.push({ text: text.slice(start, end), start, word });
    from = end;
  });
  if (from < text.length) pieces.push({ text: text.slice(from), start: from });
  return pieces;
}
