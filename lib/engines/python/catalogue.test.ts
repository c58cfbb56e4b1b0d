import { expect, test } from "vitest";
import { analysePython } from "./analyse";
import { pythonRules } from "./catalogue";

const longFunction = `def f(x):\n${"    if x:\n        x = 1\n".repeat(40)}`;

test("every rule of ours that fires has a page", async () => {
  const sources = [longFunction, "x = 1\n".repeat(1_001), "if\n", `x = ${"(".repeat(50_000)}`];
  const results = await Promise.all(sources.map((source) => analysePython({ source })));
  const fired = results.flat().flatMap(({ findings }) => findings.map(({ rule }) => rule));
  const ours = [...new Set(fired.filter((rule) => !rule.startsWith("ruff/")))].sort();
  expect(ours).toEqual([
    "complexity/high",
    "size/long-function",
    "size/long-module",
    "syntax/error",
    "syntax/too-deep",
  ]);
  expect(Object.keys(pythonRules)).toEqual(expect.arrayContaining(ours));
});

test.each(Object.entries(pythonRules))("the page of %s is complete", (_, entry) => {
  for (const locale of ["pt-BR", "en"] as const) {
    expect(entry.title[locale].length).toBeGreaterThan(5);
    expect(entry.explanation[locale].length).toBeGreaterThan(40);
  }
  expect(entry.explanation.en).not.toBe(entry.explanation["pt-BR"]);
  expect(entry.bad).not.toBe(entry.good);
});

test("the good example of a syntax error parses and the bad one does not", async () => {
  const errors = async (source = "") => (await analysePython({ source }))[0]?.findings.length;
  expect(await errors(pythonRules["syntax/error"]?.good)).toBe(0);
  expect(await errors(pythonRules["syntax/error"]?.bad)).toBeGreaterThan(0);
});
