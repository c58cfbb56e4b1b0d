import { describe, expect, it } from "vitest";
import { countWords } from "@/training/corpus";
import { ownEssays } from "@/training/testing/essays";
import { growthExponent } from "./measure";
import { essaysOfLength, textOfLength } from "./texts";

describe("texts to measure with", () => {
  it("have exactly so many words while there are enough", () => {
    const all = ownEssays.reduce((sum, { paragraphs }) => sum + countWords(paragraphs.join("\n")), 0);
    for (const words of [1, 50, 200, all]) expect(countWords(textOfLength(ownEssays, words))).toBe(words);
    expect(countWords(textOfLength(ownEssays, all + 5))).toBe(all);
  });

  it("are essays of about the length", () => {
    const words = countWords((ownEssays[0]?.paragraphs ?? []).join("\n"));
    expect(essaysOfLength(ownEssays, words + 10, 5).length).toBeGreaterThan(0);
    expect(essaysOfLength(ownEssays, words + 500, 5)).toEqual([]);
    expect(essaysOfLength(ownEssays, words, 0)).toEqual([]);
  });
});

it("tells linear from quadratic growth", () => {
  const sizes = [2_000, 5_000, 10_000, 20_000];
  expect(
    growthExponent(
      sizes,
      sizes.map((words) => words / 50),
    ),
  ).toBeCloseTo(1, 6);
  expect(
    growthExponent(
      sizes,
      sizes.map((words) => words ** 2 / 1e6),
    ),
  ).toBeCloseTo(2, 6);
});
