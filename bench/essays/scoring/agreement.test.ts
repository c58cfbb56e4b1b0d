import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  coverage,
  type GradePair,
  meanAbsoluteError,
  quadraticKappa,
  rootMeanSquaredError,
  shareWithin,
} from "./agreement";

const pairsOf = (...grades: [human: number, predicted: number][]): GradePair[] =>
  grades.map(([human, predicted]) => ({ human, predicted }));

/** The definition over a table of observed and expected counts, for `levels` levels 40 apart. */
function kappaOverTable(pairs: readonly GradePair[], levels: number): number {
  const level = (grade: number) => grade / 40;
  let observed = 0;
  let expected = 0;
  for (let i = 0; i < levels; i++) {
    for (let j = 0; j < levels; j++) {
      const count = (of: (pair: GradePair) => boolean) => pairs.filter(of).length;
      const together = count(({ human, predicted }) => level(human) === i && level(predicted) === j);
      const apart =
        count(({ human }) => level(human) === i) * count(({ predicted }) => level(predicted) === j);
      observed += (i - j) ** 2 * together;
      expected += ((i - j) ** 2 * apart) / pairs.length;
    }
  }
  return observed === 0 ? 1 : 1 - observed / expected;
}

const grade = fc.integer({ min: 0, max: 25 }).map((level) => level * 40);
const gradePairs = fc.array(fc.record({ human: grade, predicted: grade }), { minLength: 1, maxLength: 30 });

describe("quadratic kappa", () => {
  it("agrees with values computed by hand", () => {
    expect(quadraticKappa(pairsOf([0, 0], [40, 40], [200, 200]))).toBe(1);
    expect(quadraticKappa(pairsOf([0, 200], [200, 0]))).toBe(-1);
    expect(quadraticKappa(pairsOf([0, 0], [40, 0], [80, 80], [120, 120]))).toBeCloseTo(11 / 12, 10);
    expect(quadraticKappa(pairsOf([0, 80], [80, 80]))).toBe(0);
  });

  it("is the one of the table, whether 26 levels are counted or more", () => {
    fc.assert(
      fc.property(gradePairs, (pairs) => {
        expect(quadraticKappa(pairs)).toBeCloseTo(kappaOverTable(pairs, 26), 8);
        expect(quadraticKappa(pairs)).toBeCloseTo(kappaOverTable(pairs, 31), 8);
      }),
      { numRuns: 30 },
    );
  });

  it("is the same whoever judges whom, and never above 1", () => {
    fc.assert(
      fc.property(gradePairs, (pairs) => {
        const swapped = pairs.map(({ human, predicted }) => ({ human: predicted, predicted: human }));
        expect(quadraticKappa(swapped)).toBeCloseTo(quadraticKappa(pairs), 8);
        expect(quadraticKappa(pairs)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

it("measures errors in points", () => {
  const pairs = pairsOf([600, 640], [800, 680], [400, 400], [520, 600]);
  expect(meanAbsoluteError(pairs)).toBe(60);
  expect(rootMeanSquaredError(pairs)).toBeCloseTo(Math.sqrt(5_600), 10);
  expect(shareWithin(pairs, 100)).toBe(0.75);
  expect(shareWithin(pairs, 120)).toBe(1);
});

it("counts the grades that lie in their interval, ends included", () => {
  expect(
    coverage([
      { human: 600, interval: [600, 700] },
      { human: 700, interval: [600, 700] },
      { human: 720, interval: [600, 700] },
      { human: 0, interval: [40, 80] },
    ]),
  ).toBe(0.5);
});
