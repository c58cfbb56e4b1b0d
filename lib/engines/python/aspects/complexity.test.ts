import { expect, test } from "vitest";
import { analyseComplexity } from "./complexity";

const measured = (source: string) => analyseComplexity({ source }).data?.functions;
const metric = (source: string, id: string) =>
  analyseComplexity({ source }).metrics.find((found) => found.id === id)?.value;

const branches = (count: number) =>
  `def f(x):\n${Array.from({ length: count }, (_, n) => `    if x == ${n}:\n        print(${n})\n`).join("")}`;

test("each function has one path more than it has decisions", () => {
  const source =
    "def plain():\n    pass\n\n\nclass A:\n    async def branchy(self, x):\n        while x:\n            if x > 2 or x < 0:\n                x -= 1\n";
  expect(measured(source)).toEqual([
    { name: "plain", span: { start: 0, end: source.indexOf("\n\n") }, complexity: 1 },
    { name: "A.branchy", span: { start: source.indexOf("async"), end: source.length - 1 }, complexity: 3 },
  ]);
  expect(metric(source, "complexity-max")).toBe(3);
  expect(metric(source, "complexity-mean")).toBe(2);
  expect(metric(source, "functions")).toBe(2);
});

test("eleven is a finding and ten is not; far more weighs more", () => {
  expect(analyseComplexity({ source: branches(9) }).findings).toEqual([]);
  const [finding] = analyseComplexity({ source: branches(10) }).findings;
  expect(finding).toMatchObject({ rule: "complexity/high", severity: "minor", span: { start: 4, end: 5 } });
  expect(finding?.message.en).toContain("11");
  expect(finding?.message["pt-BR"]).toContain("McCabe (1976)");
  expect(analyseComplexity({ source: branches(20) }).findings[0]?.severity).toBe("major");
});

test("suppression comments do not hide a function from the measurement", () => {
  for (const comment of ["# noqa", "# NOQA: C901", "# ruff: noqa", "# ruff: noqa: C901", "# flake8: noqa"]) {
    const source = `${comment}\n${branches(10).replace("def f(x):", `def f(x):  ${comment}`)}`;
    expect(analyseComplexity({ source }).findings, comment).toHaveLength(1);
  }
});

test("names that contain the suppression word keep their spelling", () => {
  expect(measured("def noqa_ruff(): pass\n")).toMatchObject([{ name: "noqa_ruff", complexity: 1 }]);
});

test("a file without functions measures nothing", () => {
  expect(metric("x = 1\n", "complexity-mean")).toBe(0);
  expect(measured("x = 1\n")).toEqual([]);
});
