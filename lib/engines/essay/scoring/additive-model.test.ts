import fc from "fast-check";
import { expect, it } from "vitest";
import { type AdditiveModel, binOf, partsOf, sumOf } from "./additive-model";

it("finds the bin that counting edges finds", () => {
  const edges = fc
    .uniqueArray(fc.integer({ min: -50, max: 50 }))
    .map((values) => values.sort((a, b) => a - b));
  fc.assert(
    fc.property(edges, fc.integer({ min: -60, max: 60 }), (ascending, value) => {
      expect(binOf(ascending, value)).toBe(ascending.filter((edge) => edge <= value).length);
    }),
  );
});

it("adds one part a feature for each output; a feature that a text lacks is judged by its value 0", () => {
  const model: AdditiveModel = {
    features: ["length/words", "spelling/findings/all"],
    edges: [[100, 200], [1]],
    intercepts: [100, 80],
    shapes: [
      [
        [-20, 0, 20],
        [5, -15],
      ],
      [
        [-10, 0, 10],
        [1, -1],
      ],
    ],
  };
  const text = new Map([["length/words", 200]]);
  const parts = partsOf(model, (feature) => text.get(feature) ?? 0);
  expect(parts).toEqual([
    [20, 5],
    [10, 1],
  ]);
  expect(parts.map((values, output) => sumOf(model.intercepts[output] ?? 0, values))).toEqual([125, 91]);
});
