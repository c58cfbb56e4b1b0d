import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ChoiceRule, chooseScores, stretchedPoints } from "./choose-scores";

const rule = (changes: Partial<ChoiceRule>): ChoiceRule => ({
  means: [120, 120, 120, 120, 120],
  stretch: [1, 1, 1, 1, 1],
  totalStretch: 1,
  pull: 0,
  ...changes,
});

const fivePoints = fc.array(fc.double({ min: -20, max: 220, noNaN: true }), { minLength: 5, maxLength: 5 });
const grades = [0, 40, 80, 120, 160, 200];
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe("grades from points", () => {
  it("are the nearest ones when nothing holds the total", () => {
    expect(chooseScores(rule({}), [10, 30, 99, 141, 260])).toEqual([0, 40, 80, 160, 200]);
  });

  it("are always in steps of 40 between 0 and 200", () => {
    fc.assert(
      fc.property(fivePoints, fc.double({ min: 0, max: 2, noNaN: true }), (points, pull) => {
        const chosen = chooseScores(rule({ pull, stretch: [1.5, 1.2, 1, 1.3, 1.8] }), points);
        expect(chosen.every((grade) => grades.includes(grade))).toBe(true);
      }),
    );
  });

  it("cost no more than any other choice next to the points", () => {
    fc.assert(
      fc.property(fivePoints, fc.double({ min: 0, max: 1, noNaN: true }), (points, pull) => {
        const asked = rule({ pull, totalStretch: 1.1 });
        const total = 600 + (sum(points) - 600) * 1.1;
        const price = (chosen: readonly number[]) =>
          sum(chosen.map((grade, index) => (grade - (points[index] ?? 0)) ** 2)) +
          pull * (sum(chosen) - total) ** 2;
        const chosen = chooseScores(asked, points);
        for (const [index, grade] of chosen.entries())
          for (const step of [-40, 40]) {
            const other = chosen.with(index, grade + step);
            const near =
              Math.abs(
                grade + step - Math.min(200, Math.max(0, Math.round((points[index] ?? 0) / 40) * 40)),
              ) <= 40;
            if (near && grades.includes(grade + step))
              expect(price(chosen)).toBeLessThanOrEqual(price(other) + 1e-9);
          }
      }),
    );
  });

  it("come closer to the predicted total when it is given weight", () => {
    const points = [135, 135, 135, 135, 135];
    expect(sum(chooseScores(rule({}), points))).toBe(600);
    expect(sum(chooseScores(rule({ pull: 1 }), points))).toBe(680);
  });
});

it("stretches points away from their mean", () => {
  expect(stretchedPoints(rule({ stretch: [2, 1, 1, 1, 1] }), [130, 130, 120, 120, 120])).toEqual([
    140, 130, 120, 120, 120,
  ]);
});
