import fc from "fast-check";
import { expect, test } from "vitest";
import { partOf, parts } from "./parts";
import { scoreQuality, shareOut, type Tally } from "./score";

const tally: fc.Arbitrary<Tally> = fc.record({
  rule: fc.constantFrom(
    ...[
      "ruff/F821",
      "ruff/S102",
      "ruff/PERF401",
      "ruff/SIM118",
      "security/shell",
      "typing/missing-annotation",
    ],
    ...[
      "maintainability/duplicate",
      "documentation/missing-docstring",
      "performance/all-pairs",
      "complexity/high",
    ],
  ),
  severity: fc.constantFrom("info", "minor", "major", "critical"),
  count: fc.integer({ min: 1, max: 400 }),
});

const tenths = (points: number) => Math.round(points * 10);

test("weights sum to 100", () => {
  expect(parts.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
});

test("the score is 100 less what the parts lost, and a part loses what its rules cost", () => {
  fc.assert(
    fc.property(fc.array(tally, { maxLength: 20 }), fc.integer({ min: 1, max: 5_000 }), (tallies, lines) => {
      const { score, parts: scored } = scoreQuality(tallies, lines);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(tenths(score)).toBe(1_000 - scored.reduce((sum, { lost }) => sum + tenths(lost), 0));
      for (const { weight, points, lost, costs } of scored) {
        expect(tenths(points) + tenths(lost)).toBe(weight * 10);
        expect(tenths(lost)).toBe(costs.reduce((sum, cost) => sum + tenths(cost.points), 0));
        expect(costs.every((cost) => cost.points >= 0)).toBe(true);
      }
    }),
  );
});

test("one more finding never raises the score", () => {
  fc.assert(
    fc.property(
      fc.array(tally, { maxLength: 10 }),
      tally,
      fc.integer({ min: 1, max: 500 }),
      (tallies, more, lines) => {
        expect(scoreQuality([...tallies, more], lines).score).toBeLessThanOrEqual(
          scoreQuality(tallies, lines).score,
        );
      },
    ),
  );
});

test("a clean file has 100; one critical risk costs the same however long the file is", () => {
  expect(scoreQuality([], 10).score).toBe(100);
  const risk: Tally = { rule: "security/shell", severity: "critical", count: 1 };
  expect(scoreQuality([risk], 10).score).toBe(90);
  expect(scoreQuality([risk], 10_000).score).toBe(90);
});

test("shares sum to the whole", () => {
  fc.assert(
    fc.property(
      fc.nat(1_000),
      fc.array(fc.double({ min: 0.01, max: 50, noNaN: true }), { minLength: 1, maxLength: 9 }),
      (whole, weights) => {
        const shares = shareOut(whole, weights);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(whole);
        expect(shares.every((share) => share >= 0 && Number.isInteger(share))).toBe(true);
      },
    ),
  );
  expect(shareOut(5, [0, 0])).toEqual([0, 0]);
});

test("rules belong to the part that they speak of", () => {
  expect(partOf("ruff/S307")).toBe("security");
  expect(partOf("ruff/SIM102")).toBe("maintainability");
  expect(partOf("ruff/F821")).toBe("correctness");
  expect(partOf("dead-code/unreachable")).toBe("maintainability");
});
