import { expect, test } from "vitest";
import { readEssayDetails } from "./essay-details";

const element = { kind: "agent", start: 3, end: 9, weak: false };
const proposals = [
  { sentence: 0, paragraph: 0, elements: [], complete: false },
  { sentence: 4, paragraph: 2, elements: [element], complete: false },
];

test("the proposal to judge by is the main one, or null where there is none", () => {
  const read = (main: number | null) => readEssayDetails({ details: { proposal: { proposals, main } } });
  expect(read(1).proposal).toEqual({ paragraph: 2, elements: [element] });
  expect(read(null).proposal).toBeNull();
  expect(read(7).proposal).toBeUndefined();
});

test("what is missing, or of a form that is not known here, is left out", () => {
  expect(readEssayDetails({ details: {} })).toEqual({});
  const details = {
    proposal: { proposals: [{ paragraph: 1, elements: [{ ...element, kind: "wish" }] }], main: 0 },
    cohesion: { functions: {}, connectives: [] },
    theme: { repertoire: "none" },
    argument: { labels: {} },
  };
  expect(readEssayDetails({ details })).toEqual({});
});

test("chains are read beside the connectives, and what is new of them is passed over", () => {
  const mention = { start: 1, end: 4, sentence: 0 };
  const details = { cohesion: { chains: [{ word: "mar", mentions: [mention], root: "mar" }] } };
  expect(readEssayDetails({ details }).chains).toEqual([{ word: "mar", mentions: [{ start: 1, end: 4 }] }]);
});
