import { expect, it } from "vitest";
import { rewrites } from "./rewrites";
import { trackRecord } from "./track-record";

const names = new Set<string>(rewrites.map(({ rule }) => rule));

it("speaks of rules that there are", () => {
  const recorded = Object.keys(trackRecord.rules);
  expect(recorded.length).toBeGreaterThan(0);
  expect(recorded.filter((rule) => !names.has(rule))).toEqual([]);
});

it("counts what fits together", () => {
  expect(trackRecord.date).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
  for (const [rule, { fired, verified, gained }] of Object.entries(trackRecord.rules)) {
    expect(fired, rule).toBeLessThanOrEqual(trackRecord.programs);
    expect(verified, rule).toBeLessThanOrEqual(fired);
    expect(gained, rule).toBeLessThanOrEqual(verified);
    expect(gained, rule).toBeGreaterThanOrEqual(0);
  }
});
