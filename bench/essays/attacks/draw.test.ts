import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawFrom } from "./draw";

describe("draws", () => {
  it("are decided by the seed and the purpose", () => {
    const draws = (seed: number, purpose: string) => {
      const draw = drawFrom(seed, purpose);
      return Array.from({ length: 20 }, () => draw.below(1_000));
    };
    expect(draws(7, "a")).toEqual(draws(7, "a"));
    expect(draws(7, "a")).not.toEqual(draws(8, "a"));
    expect(draws(7, "a")).not.toEqual(draws(7, "b"));
  });

  it("are spread evenly, also over the first draw of neighbouring seeds", () => {
    const counts = new Map<number, number>();
    for (let seed = 0; seed < 2_000; seed++) {
      const drawn = drawFrom(seed, "evenness").below(10);
      counts.set(drawn, (counts.get(drawn) ?? 0) + 1);
    }
    expect(counts.size).toBe(10);
    for (const count of counts.values()) expect(Math.abs(count - 200)).toBeLessThan(70);
  });

  it("keep what they shuffle and stay in their bounds", () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(fc.integer()), fc.nat(10), (seed, items, count) => {
        const draw = drawFrom(seed, "property");
        const compare = (a: number, b: number) => a - b;
        expect(draw.shuffle(items).toSorted(compare)).toEqual(items.toSorted(compare));
        expect(draw.some(items, count)).toHaveLength(Math.min(count, items.length));
        const between = draw.between(3, 5);
        expect(between >= 3 && between <= 5).toBe(true);
      }),
    );
  });

  it("have nothing to pick from an empty list", () => {
    expect(() => drawFrom(1, "empty").pick([])).toThrow();
  });
});
