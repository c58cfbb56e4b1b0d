import fc from "fast-check";
import { expect, test } from "vitest";
import { type CompetencyScore, costliest, highestScore, lossSteps, totalsOf } from "./losses";

const both = (words: string) => ({ "pt-BR": words, en: words });

/** A competency whose items and residual add up, as the engine's do. */
function competency(score: number, tenths: readonly number[]): CompetencyScore {
  const explained = tenths.reduce((total, one) => total + one, 0);
  return {
    competency: 1,
    score,
    interval: [score, score],
    descriptor: both("d"),
    items: tenths.map((one, at) => ({
      id: `item-${at}`,
      points: one / 10,
      label: both("l"),
      advice: both("a"),
      rules: [],
    })),
    residual: Math.round((highestScore - score) * 10 - explained) / 10,
  };
}

const competencies = fc
  .tuple(fc.integer({ min: 0, max: 5 }), fc.array(fc.integer({ min: -400, max: 900 }), { maxLength: 20 }))
  .map(([level, tenths]) => competency(level * 40, tenths));

test("each step starts where the one before ended, from 200 to the score, and the totals say the same", () => {
  fc.assert(
    fc.property(competencies, fc.boolean(), (given, all) => {
      const steps = lossSteps(given, all);
      let at = highestScore;
      for (const step of steps) {
        expect(step.from).toBeCloseTo(at, 5);
        expect(step.from - step.points).toBeCloseTo(step.to, 5);
        at = step.to;
      }
      expect(at).toBeCloseTo(given.score, 5);
      const { lost, earned, rounding } = totalsOf(given);
      expect(highestScore - lost + earned - rounding).toBeCloseTo(given.score, 5);
      expect(lost).toBeGreaterThanOrEqual(0);
      expect(earned).toBeGreaterThanOrEqual(0);
      expect(Object.is(earned, -0) || Object.is(lost, -0)).toBe(false);
    }),
  );
});

test("small items are one step, and the costliest come first", () => {
  const given = competency(120, [244, 5, -61, 123, 11]);
  const steps = lossSteps(given);
  expect(steps.map((step) => (step.kind === "item" ? step.item.id : step.kind))).toEqual([
    "item-0",
    "item-3",
    "item-2",
    "others",
    "rounding",
  ]);
  expect(steps.find(({ kind }) => kind === "others")).toMatchObject({ count: 2, points: 1.6 });
  expect(lossSteps(given, true).map(({ kind }) => kind)).not.toContain("others");
  expect(costliest(given, 2).map(({ id }) => id)).toEqual(["item-0", "item-3"]);
});

test("what to mend first is something that can be mended", () => {
  const given = competency(120, [10, 500]);
  const items = given.items.map((item) => (item.points === 50 ? { ...item, id: "wording" } : item));
  expect(costliest({ ...given, items }, 2).map(({ id }) => id)).toEqual(["item-0"]);
});
