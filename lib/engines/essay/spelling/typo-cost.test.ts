import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { typoCost } from "./typo-cost";

const cost = (typed: string, meant: string) => typoCost(typed, meant, 50);

describe("typoCost", () => {
  it("is nothing for the word itself, and finite for any other one", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abceghilmnorsuzçãéíõú-"), maxLength: 12 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(cost(a, a)).toBe(0);
        expect(cost(a, b) > 0).toBe(a !== b);
        expect(cost(a, b)).toBeLessThan(Number.POSITIVE_INFINITY);
      }),
    );
  });

  it.each([
    ["a missing mark", "voce", "você", "voca"],
    ["a spelling of the same sound", "ancioso", "ansioso", "antioso"],
    ["a doubled letter", "governno", "governo", "governto"],
    ["swapped letters", "trablaho", "trabalho", "trabulho"],
    ["a key beside", "sociedafe", "sociedade", "sociedaxe"],
    ["a silent h", "omem", "homem", "tomem"],
  ])("finds %s likelier than another slip", (_, typed, meant, other) => {
    expect(cost(typed, meant)).toBeLessThan(cost(typed, other));
  });

  it("gives up above the limit and on very long words", () => {
    expect(typoCost("abacaxi", "tremendo", 5)).toBe(Number.POSITIVE_INFINITY);
    expect(typoCost("a".repeat(41), "a", 500)).toBe(Number.POSITIVE_INFINITY);
  });
});
