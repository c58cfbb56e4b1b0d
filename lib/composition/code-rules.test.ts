import { expect, test } from "vitest";
import { pythonRules } from "@/lib/engines/python/catalogue";
import { rewrites } from "@/lib/engines/python/rewrites/rewrites";
import { codeRules } from "./code-rules";

test("every rewrite and every rule of our own has a page of its own, the rewrites first", async () => {
  const rules = [...(await codeRules()).values()];
  expect(rules.map(({ id }) => id)).toEqual([
    ...rewrites.map(({ rule }) => rule),
    ...Object.keys(pythonRules),
  ]);
  expect(rules.filter(({ rewrite }) => rewrite !== null)).toHaveLength(rewrites.length);
  const recorded = rules.flatMap(({ rewrite }) => rewrite?.record ?? []);
  expect(recorded.length).toBeGreaterThan(0);
  expect(recorded.every(({ fired, programs }) => fired <= programs)).toBe(true);
  expect(rules.every(({ id, group }) => id.startsWith(`${group}/`) && group !== "")).toBe(true);
});
