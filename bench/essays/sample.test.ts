import fc from "fast-check";
import { expect, it } from "vitest";
import { spread } from "./sample";

it("takes so many different items in their order", () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(80), (length, count) => {
      const items = Array.from({ length }, (_, index) => index);
      const taken = spread(items, count);
      expect(taken).toHaveLength(Math.min(length, count));
      expect(new Set(taken).size).toBe(taken.length);
      expect(taken).toEqual(taken.toSorted((a, b) => a - b));
    }),
  );
  expect(spread([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 3)).toEqual([0, 3, 6]);
});
