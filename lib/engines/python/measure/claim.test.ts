import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isGain, isHopeless, isSeparated, speedupOf } from "./claim";
import type { Pair } from "./measurement";

const pairs = (...times: [before: number, after: number][]): Pair[] =>
  times.map(([before, after]) => ({ before, after, first: "before" }));

const ms = fc.double({ min: 0.1, max: 100, noNaN: true });
const anyPairs = fc.array(fc.tuple(ms, ms), { minLength: 3, maxLength: 11 }).map((times) => pairs(...times));

describe("isGain", () => {
  it.each([
    ["all twice as fast", pairs([10, 5], [11, 5], [12, 6]), true],
    ["one pair slower", pairs([10, 5], [11, 5], [12, 13]), false],
    ["one pair alike", pairs([10, 5], [11, 5], [12, 12]), false],
    ["all faster by too little", pairs([10, 9.5], [11, 10], [12, 11.5]), false],
    ["a median that is enough, and a fastest run that is not", pairs([10, 9.4], [12, 9.5], [12, 9.6]), false],
    ["a fastest run that is enough, and a median that is not", pairs([10, 8], [10, 9.9], [10, 9.9]), false],
  ])("%s: %#", (_, given, expected) => {
    expect(isGain(given)).toBe(expected);
  });

  it("never holds both ways", () => {
    fc.assert(
      fc.property(anyPairs, (given) => {
        const turned = given.map(({ before, after, first }) => ({ before: after, after: before, first }));
        expect(isGain(given) && isGain(turned)).toBe(false);
      }),
    );
  });

  it("is certain where the runs lie apart, and lost where a pair is slower", () => {
    fc.assert(
      fc.property(anyPairs, (given) => {
        if (isSeparated(given)) expect(isGain(given)).toBe(true);
        if (isHopeless(given)) expect(isGain(given)).toBe(false);
      }),
    );
  });
});

describe("speedupOf", () => {
  it("gives the median ratio with its interval, and the ratio of the fastest runs", () => {
    const speedup = speedupOf(pairs([10, 5], [12, 4], [20, 5]), 7);
    expect(speedup).toMatchObject({ median: 3, minimum: 2.5 });
    expect(speedup.low).toBeGreaterThanOrEqual(2);
    expect(speedup.high).toBeLessThanOrEqual(4);
  });
});
