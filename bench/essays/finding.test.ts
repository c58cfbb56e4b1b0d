import { describe, expect, it } from "vitest";
import { applyEdits, distance, isNormFinding, overlap } from "./finding";

const finding = (category: string, start: number, end: number) => ({
  rule: `${category}/x`,
  category,
  span: { start, end },
  suggestions: [],
});

describe("passages", () => {
  it("overlap when they share a character, not when they touch", () => {
    expect(overlap({ start: 0, end: 3 }, { start: 2, end: 5 })).toBe(true);
    expect(overlap({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false);
  });

  it("are as far from a position as characters lie between", () => {
    expect(distance({ start: 4, end: 8 }, 1)).toBe(3);
    expect(distance({ start: 4, end: 8 }, 8)).toBe(0);
    expect(distance({ start: 4, end: 8 }, 10)).toBe(2);
  });
});

it("takes findings of competency 1 up to forty characters", () => {
  expect(isNormFinding(finding("grammar", 10, 50))).toBe(true);
  expect(isNormFinding(finding("grammar", 10, 51))).toBe(false);
  expect(isNormFinding(finding("cohesion", 10, 12))).toBe(false);
});

it("applies edits from the end, so that places hold", () => {
  const edits = [
    { span: { start: 0, end: 1 }, text: "O" },
    { span: { start: 5, end: 5 }, text: "," },
  ];
  expect(applyEdits("o sol brilha", edits)).toBe("O sol, brilha");
});
