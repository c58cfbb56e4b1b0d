import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { median, medianInterval, relativeSpread } from "./statistics";

const values = fc.array(fc.double({ min: 0.01, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 15 });

describe("median", () => {
  it.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[4, 1, 3, 2], 2.5],
  ])("of %j is %d", (given, expected) => {
    expect(median(given)).toBe(expected);
  });

  it("has as many values on either side, and leaves the list alone", () => {
    fc.assert(
      fc.property(values, (given) => {
        const before = [...given];
        const middle = median(given);
        const below = given.filter((value) => value < middle).length;
        const above = given.filter((value) => value > middle).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(given.length / 2);
        expect(given).toEqual(before);
      }),
    );
  });
});

describe("medianInterval", () => {
  it("holds the median, lies within the values and is the same again for the same seed", () => {
    fc.assert(
      fc.property(values, fc.nat(), (given, seed) => {
        const { low, high } = medianInterval(given, seed);
        expect(low).toBeLessThanOrEqual(median(given));
        expect(high).toBeGreaterThanOrEqual(median(given));
        expect(low).toBeGreaterThanOrEqual(Math.min(...given));
        expect(high).toBeLessThanOrEqual(Math.max(...given));
        expect(medianInterval(given, seed)).toEqual({ low, high });
      }),
      { numRuns: 20 },
    );
  });

  it("is narrower where the values agree", () => {
    const width = (given: number[]) => {
      const { low, high } = medianInterval(given, 1);
      return high - low;
    };
    expect(width([2, 2.01, 2.02, 1.99, 1.98])).toBeLessThan(width([2, 3, 1, 2.5, 1.5]));
  });
});

describe("relativeSpread", () => {
  it("is the middle half's width in medians", () => {
    expect(relativeSpread([10, 10, 10])).toBe(0);
    expect(relativeSpread([8, 9, 10, 11, 12])).toBeCloseTo(0.2);
    expect(relativeSpread([80, 90, 100, 110, 120])).toBeCloseTo(0.2);
  });
});
