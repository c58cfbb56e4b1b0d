import type { WordRow } from "@/db/schema/documents";
import type { PlacedWord } from "../domain/document";

/** Boxes to a ten-thousandth of the page, confidences to a thousandth: less than a pixel of any scan. */
const boxScale = 10_000;
const confidenceScale = 1_000;

const rounded = (value: number, scale: number): number => Math.round(value * scale) / scale;

export const toRow = ({ start, end, box, confidence }: PlacedWord): WordRow => [
  start,
  end,
  rounded(box.x, boxScale),
  rounded(box.y, boxScale),
  rounded(box.width, boxScale),
  rounded(box.height, boxScale),
  confidence === null ? null : rounded(confidence, confidenceScale),
];

export const toWord = ([start, end, x, y, width, height, confidence]: WordRow): PlacedWord => ({
  start,
  end,
  box: { x, y, width, height },
  confidence,
});
