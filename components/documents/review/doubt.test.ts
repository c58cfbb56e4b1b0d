import { expect, test } from "vitest";
import { isDoubtful, piecesOf } from "./doubt";

const box = { x: 0, y: 0, width: 0.1, height: 0.1 };
const word = (start: number, end: number) => ({ start, end, box, confidence: null });

test("a text falls into its words and what stands between them, and nothing is lost", () => {
  const text = "“Era uma vez.\n\nFim.”";
  const pieces = piecesOf(text, [word(1, 4), word(5, 8), word(9, 13), word(15, 19)]);
  expect(pieces.map((piece) => piece.text).join("")).toBe(text);
  expect(pieces.filter((piece) => piece.word !== undefined).map((piece) => piece.text)).toEqual([
    "Era",
    "uma",
    "vez.",
    "Fim.",
  ]);
  expect(piecesOf("sem palavras", [])).toEqual([{ text: "sem palavras", start: 0 }]);
  expect(piecesOf("", [])).toEqual([]);
});

test("only what was recognised can be in doubt", () => {
  expect([null, 0.2, 0.749, 0.75, 1].map((confidence) => isDoubtful({ confidence }))).toEqual([
    false,
    true,
    true,
    false,
    false,
  ]);
});
