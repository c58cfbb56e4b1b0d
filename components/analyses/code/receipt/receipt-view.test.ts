import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleMeasurement } from "../testing/sample-optimisation";
import { growthRows, leastGain, originCounts, pairRows, speedupScale } from "./receipt-view";

describe("pairRows", () => {
  it("places both runs on one axis from zero to the longest run", () => {
    expect(pairRows(sampleMeasurement())[0]).toMatchObject({
      number: 1,
      ratio: 1.6,
      share: { before: (100 * 400) / 420, after: (100 * 250) / 420 },
    });
    expect(pairRows(sampleMeasurement({ pairs: [] }))).toEqual([]);
  });
});

describe("speedupScale", () => {
  const factor = fc.double({ min: 0.01, max: 1_000, noNaN: true });

  it("keeps everything on the axis, in the order of the factors", () => {
    fc.assert(
      fc.property(fc.array(factor, { minLength: 4, maxLength: 4 }), (factors) => {
        const [low = 1, minimum = 1, median = 1, high = 1] = factors.sort((a, b) => a - b);
        const scale = speedupScale({ low, minimum, median, high });
        const places = Object.entries({ low, minimum, median, high, even: 1, least: leastGain })
          .sort(([, a], [, b]) => a - b)
          .map(([name]) => Reflect.get(scale, name));
        expect(places.every((place) => place >= 0 && place <= 100)).toBe(true);
        expect(places.every((place, at) => at === 0 || place >= places[at - 1])).toBe(true);
      }),
    );
  });
});

describe("growthRows", () => {
  const growth = (points: { size: number; ms: number }[]) => ({
    class: "O(n)" as const,
    exponent: null,
    points,
  });

  it("joins the sizes of both versions in order, and leaves out what has no place on a logarithmic axis", () => {
    const before = growth([
      { size: 1_000, ms: 9 },
      { size: 10, ms: 0.1 },
      { size: 0, ms: 0.1 },
    ]);
    const after = growth([
      { size: 10, ms: 0 },
      { size: 100, ms: 0.2 },
    ]);
    expect(growthRows({ before, after })).toEqual([
      { size: 10, before: 0.1, after: null },
      { size: 100, before: null, after: 0.2 },
      { size: 1_000, before: 9, after: null },
    ]);
  });
});

describe("originCounts", () => {
  it("tells the best evidence first and leaves out what there is none of", () => {
    expect(originCounts({ generated: 38, given: 2, mutated: 0 })).toEqual([
      { origin: "given", count: 2 },
      { origin: "generated", count: 38 },
    ]);
  });
});
