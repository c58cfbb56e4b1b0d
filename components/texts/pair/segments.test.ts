import { expect, it } from "vitest";
import { segmentRange } from "@/components/analyses/result/segments";
import type { ComparedPair } from "@/lib/features/texts/schemas";
import { colourOf, isQuotation, marksOf } from "./segments";

const side = (text: string, quotations: { start: number; end: number }[]): ComparedPair["a"] => ({
  ...{ id: "a", kind: "essay", title: "t", authorId: "x", share: 0.5 },
  ...{ text, quotations },
});

it("marks its own side of each passage, and quotations apart from them", () => {
  const pair = {
    a: side("um dois três quatro", [{ start: 0, end: 2 }]),
    b: side("três dois", []),
    passages: [
      { a: { start: 3, end: 7 }, b: { start: 5, end: 9 }, words: 1, kind: "verbatim" as const },
      { a: { start: 8, end: 12 }, b: { start: 0, end: 4 }, words: 1, kind: "edited" as const },
    ],
  };
  const wordsOf = (key: "a" | "b") =>
    segmentRange(0, pair[key].text.length, marksOf(pair, key))
      .filter(({ ids }) => ids.length > 0)
      .map(({ start, end, ids }) => [pair[key].text.slice(start, end), ids]);
  expect(wordsOf("a")).toEqual([
    ["um", [-1]],
    ["dois", [0]],
    ["três", [1]],
  ]);
  expect(wordsOf("b")).toEqual([
    ["três", [1]],
    ["dois", [0]],
  ]);
  expect([isQuotation(-1), isQuotation(0), colourOf(7)]).toEqual([true, false, 1]);
});
