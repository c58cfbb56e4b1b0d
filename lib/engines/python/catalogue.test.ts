import { expect, test } from "vitest";
import { analysePython } from "./analyse";
import { pythonRules } from "./catalogue";

const longFunction = `def f(x):\n${"    if x:\n        x = 1\n".repeat(40)}`;

const rulesOf = async (source: string) =>
  new Set((await analysePython({ source })).flatMap(({ findings }) => findings.map(({ rule }) => rule)));

test("the rules on syntax, complexity and size fire and have their pages", async () => {
  const sources = [longFunction, "x = 1\n".repeat(1_001), "if\n", `x = ${"(".repeat(50_000)}`];
  const fired = new Set((await Promise.all(sources.map(rulesOf))).flatMap((rules) => [...rules]));
  const expected = [
    "complexity/high",
    "size/long-function",
    "size/long-module",
    "syntax/error",
    "syntax/too-deep",
  ];
  expect([...fired]).toEqual(expect.arrayContaining(expected));
  for (const rule of fired) expect(rule.startsWith("ruff/") || rule in pythonRules, rule).toBe(true);
});

/** The examples of the older rules are cut short: they show the idea. */
const isExecutable = (rule: string) => !/^(?:syntax|complexity|size)\//u.test(rule);

test.each(Object.entries(pythonRules).filter(([rule]) => isExecutable(rule)))(
  "%s is found in its bad example and not in its good one",
  async (rule, { bad, good }) => {
    expect([...(await rulesOf(bad))]).toContain(rule);
    const remaining = await rulesOf(good);
    expect([...remaining]).not.toContain(rule);
    expect([...remaining].filter((each) => each.startsWith("syntax/"))).toEqual([]);
  },
);

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
