import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gradeInterval } from "./intervals";

const bands = [
  { at: 400, low: -100, high: 120 },
  { at: 800, low: -60, high: 40 },
];

describe("the interval of a grade", () => {
  it("holds the grades in steps of 40 within the errors of its band", () => {
    expect(gradeInterval(bands, 400, 400, 1_000)).toEqual([320, 520]);
    expect(gradeInterval(bands, 800, 800, 1_000)).toEqual([760, 840]);
  });

  it("changes evenly between bands, and not beyond them", () => {
    expect(gradeInterval(bands, 600, 600, 1_000)).toEqual([520, 680]);
    expect(gradeInterval(bands, 100, 120, 1_000)).toEqual([0, 200]);
    expect(gradeInterval(bands, 990, 1_000, 1_000)).toEqual([960, 1_000]);
  });

  it("holds the grade that was given, within the scale, whatever the points", () => {
    const grade = fc.integer({ min: 0, max: 25 }).map((steps) => steps * 40);
    fc.assert(
      fc.property(fc.double({ min: -100, max: 1_100, noNaN: true }), grade, (points, given) => {
        const [low, high] = gradeInterval(bands, points, given, 1_000);
        expect(low).toBeLessThanOrEqual(given);
        expect(high).toBeGreaterThanOrEqual(given);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1_000);
      }),
    );
  });

  it("is the grade alone without bands", () => {
    expect(gradeInterval([], 120, 120, 200)).toEqual([120, 120]);
  });
});
