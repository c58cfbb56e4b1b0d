import { expect, test } from "vitest";
import type { Sample } from "./measure";
import { formatReport, reportOf } from "./report";
import { names } from "./targets";

const sample = (target: string, perSecond: number, webMs: number): Sample => ({
  ...{ target, perSecond, webMs },
  ...{ p50Ms: 10, p95Ms: 40, postgresMs: 0.25 },
});

const goals = (samples: Sample[]) => reportOf(samples).goals.map(({ reached }) => reached);

test("takes the median of the rounds", () => {
  const { requests } = reportOf([sample("x", 100, 1), sample("x", 300, 2), sample("x", 200, 9)]);
  expect(requests.x).toEqual({ perSecond: 200, p50Ms: 10, p95Ms: 40, webMs: 2, postgresMs: 0.25 });
});

test("holds what was measured to its goals, and nothing else", () => {
  const fast = [
    ...[sample(names.bare, 3_000, 0.2), sample(names.wrapper, 1_500, 1.2)],
    ...[sample(names.result, 600, 1.5), sample(names.unchanged, 900, 1)],
  ];
  expect(goals(fast)).toEqual([true, true, true, true]);
  const slow = fast.map((each) => ({ ...each, perSecond: each.perSecond - 1, webMs: each.webMs ** 2 }));
  expect(goals(slow)).toEqual([false, true, true, false]);
  expect(goals([sample(names.list, 1, 1)])).toEqual([]);
});

test("is printed as a table with the goals under it", () => {
  const login = { webMs: 60, postgresMs: 2, hashMs: 30 };
  const text = formatReport(reportOf([sample(names.result, 599, 1)], login));
  expect(text).toMatch(/^Request +a second +median ms/);
  expect(text).toContain("MISSED   a result: at least 600 a second: 599.00 a second");
  expect(text).toContain("one argon2id hash by Node: 30.0 ms");
});
