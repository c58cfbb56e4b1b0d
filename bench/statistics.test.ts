import { expect, it } from "vitest";
import { mean, quantile } from "./statistics";

it("gives the mean", () => {
  expect(mean([1, 2, 6])).toBe(3);
  expect(mean([])).toBeNaN();
});

it("gives the value that so many do not exceed", () => {
  const values = [5, 1, 4, 2, 3];
  expect([0, 0.2, 0.5, 0.9, 1].map((fraction) => quantile(values, fraction))).toEqual([1, 1, 3, 5, 5]);
  expect(values).toEqual([5, 1, 4, 2, 3]);
  expect(quantile([], 0.5)).toBeNaN();
});
