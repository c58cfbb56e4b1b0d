import { expect, it } from "vitest";
import { judge } from "./judge";

const grades = { best: 3, good: 2, fair: 1 };

it("is 1 for the best order and falls with what comes too late", () => {
  expect(judge(["best", "good", "fair"], grades)).toBe(1);
  expect(judge(["best", "good", "fair", "other"], grades)).toBe(1);
  expect(judge(["good", "best", "fair"], grades)).toBeCloseTo(
    (3 + 7 / Math.log2(3) + 0.5) / (7 + 3 / Math.log2(3) + 0.5),
  );
  expect(judge(["other", "best"], { best: 3 })).toBeCloseTo(1 / Math.log2(3));
});

it("is 0 where nothing is found, or too late", () => {
  expect(judge([], grades)).toBe(0);
  expect(judge([..."0123456789", "best"], grades)).toBe(0);
});
