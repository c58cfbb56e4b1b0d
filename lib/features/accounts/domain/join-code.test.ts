import { expect, test } from "vitest";
import { isJoinCode, joinCodeAlphabet, normaliseJoinCode } from "./join-code";

test.each([
  ["acde-fghj", "ACDEFGHJ", true],
  [" AC DE FG HJ ", "ACDEFGHJ", true],
  ["ACDEFGH", "ACDEFGH", false],
  ["ACDEFGHJK", "ACDEFGHJK", false],
  ["ACDEFGH0", "ACDEFGH0", false],
  ["ACDEFGHß", "ACDEFGHSS", false],
])("%j is read as %j", (typed, code, known) => {
  expect(normaliseJoinCode(typed)).toBe(code);
  expect(isJoinCode(normaliseJoinCode(typed))).toBe(known);
});

test("no sign of a code looks like another", () => {
  for (const pair of ["O0", "Q0", "I1", "L1", "B8", "S5", "Z2", "UV"])
    expect([...pair].filter((sign) => joinCodeAlphabet.includes(sign)).length).toBeLessThan(2);
});
