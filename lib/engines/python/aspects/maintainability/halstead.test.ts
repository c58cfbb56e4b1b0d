import { expect, test } from "vitest";
import { tokenize } from "../../ast/tokenize";
import { halsteadVolume, maintainabilityIndex } from "./halstead";

test("volume is the length times the bits of a word of the vocabulary", () => {
  // x = x + 1: operators = and +, operands x, x and 1: length 5, vocabulary 4
  expect(halsteadVolume(tokenize("x = x + 1\n"))).toBe(10);
  expect(halsteadVolume([])).toBe(0);
});

test("the index follows the published formula and never falls below zero", () => {
  expect(maintainabilityIndex(1_000, 10, 50)).toBeCloseTo(
    171 - 5.2 * Math.log(1_000) - 2.3 - 16.2 * Math.log(50),
    1,
  );
  expect(maintainabilityIndex(0, 0, 0)).toBe(171);
  expect(maintainabilityIndex(1e9, 1_000, 1e6)).toBe(0);
});
