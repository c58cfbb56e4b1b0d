import { expect, test } from "vitest";
import { readDetails, sentenceLengths } from "./details";

test("counts the words of each sentence", () => {
  // "Oi. Tudo bem? Sim" as [start, end, paragraph], words as start, end, start, end, …
  const structure = {
    paragraphs: [],
    sentences: [
      [0, 3, 0] as [number, number, number],
      [4, 13, 0] as [number, number, number],
      [14, 17, 0] as [number, number, number],
    ],
    words: [0, 2, 4, 8, 9, 12, 14, 17],
  };
  expect(sentenceLengths(structure)).toEqual([1, 2, 1]);
});

test("leaves out what it does not know", () => {
  const details = readDetails({ details: { complexity: { skipped: "syntax-error" }, cohesion: {} } });
  expect(details).toEqual({
    structure: undefined,
    repetition: undefined,
    cohesion: undefined,
    complexity: undefined,
  });
});
