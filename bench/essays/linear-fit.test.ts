import fc from "fast-check";
import { expect, it } from "vitest";
import { fitLine } from "./linear-fit";

it("finds the line that points lie on", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -50, max: 50 }),
      fc.integer({ min: -50, max: 50 }),
      fc.uniqueArray(fc.integer({ min: -100, max: 100 }), { minLength: 2 }),
      (intercept, slope, x) => {
        const line = fitLine(
          x,
          x.map((value) => intercept + slope * value),
        );
        expect(line.intercept).toBeCloseTo(intercept, 6);
        expect(line.slope).toBeCloseTo(slope, 6);
      },
    ),
  );
});

it("is flat where all x are the same, and takes the middle of noise", () => {
  expect(fitLine([2, 2, 2], [1, 2, 6])).toEqual({ intercept: 3, slope: 0 });
  expect(fitLine([0, 0, 1, 1], [0, 2, 2, 4])).toEqual({ intercept: 1, slope: 2 });
});
