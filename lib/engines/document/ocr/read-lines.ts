import type { Page } from "tesseract.js";
import type { Extent, ReadLine } from "./assemble-text";

type TesseractBox = { x0: number; y0: number; x1: number; y1: number };

/** Marks that lie alone and were read without certainty are dirt or the sheet's rim. */
const certainMark = 0.6;

const extentOf = ({ x0, y0, x1, y1 }: TesseractBox): Extent => ({ left: x0, top: y0, right: x1, bottom: y1 });

/** A lone bar between words is the letter I without its feet. */
const withLetterI = (text: string): string => (text === "|" ? "I" : text);

/** The lines of recognised words in the engine's reading order, in NFC, without specks that it took for marks. */
export function readLines({ blocks }: Pick<Page, "blocks">): ReadLine[] {
  const lines = (blocks ?? []).flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) => paragraph.lines),
  );
  return lines.flatMap(({ bbox, words }): ReadLine[] => {
    const kept = words
      .map(({ text, confidence, bbox: box }) => ({
        text: withLetterI(text.normalize("NFC").trim()),
        confidence: Math.min(1, Math.max(0, confidence / 100)),
        extent: extentOf(box),
      }))
      .filter(
        ({ text, confidence }) => text !== "" && (/[\p{L}\p{N}]/u.test(text) || confidence >= certainMark),
      );
    return kept.length > 0 ? [{ extent: extentOf(bbox), words: kept }] : [];
  });
}
