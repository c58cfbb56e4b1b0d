import type { EssayDocument } from "../document";
import type { CopiedText } from "./copied-text";
import { comparableWords } from "./word-runs";

/**
 * Characters of typed text that stand for one handwritten line. The answer sheet of ENEM has 30 lines, which full essays of 300 to 400 words
 * (1,800 to 2,500 characters) fill: 60 to 85 a line. The low end is taken, so that a text is not called too short because its writer's hand
 * is wide.
 */
export const charactersPerLine = 60;
/** INEP: up to seven lines are an insufficient text. */
export const insufficientLines = 7;

/** Handwritten lines that the text would fill, in all and without what is copied from the motivating text; rounded to tenths. */
export type WrittenLines = { lines: number; own: number };

/** The title counts, as INEP counts it; white space at the edges of paragraphs does not. */
export function countLines(document: EssayDocument, copied: CopiedText): WrittenLines {
  const characters = document.paragraphs.reduce((sum, { start, end }) => sum + end - start, 0);
  const lines = characters / charactersPerLine;
  const own = comparableWords(document).length === 0 ? lines : lines * (1 - copied.share);
  return { lines: Math.round(lines * 10) / 10, own: Math.round(own * 10) / 10 };
}
