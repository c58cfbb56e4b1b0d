import { expect, test } from "vitest";
import { analyseSize } from "./size";

const metric = (source: string, id: string) =>
  analyseSize({ source }).metrics.find((found) => found.id === id)?.value;
const long = (lines: number) => `def f():\n${"    x = 1\n".repeat(lines - 1)}`;

test("counts lines, functions and classes", () => {
  const source =
    "# c\n\nclass A:\n    def f(self):\n        # inner\n\n        return 1\n\n\ndef g(): pass\n";
  expect(metric(source, "lines")).toBe(10);
  expect(metric(source, "lines-code")).toBe(4);
  expect(metric(source, "lines-comment")).toBe(2);
  expect(metric(source, "lines-blank")).toBe(4);
  expect(metric(source, "functions")).toBe(2);
  expect(metric(source, "classes")).toBe(1);
  expect(metric(source, "longest-function")).toBe(2);
  expect(analyseSize({ source }).data?.functions).toMatchObject([
    { name: "A.f", lines: 4, codeLines: 2 },
    { name: "g", lines: 1, codeLines: 1 },
  ]);
});

test("a function of 61 code lines is long, one of 60 is not, and comments do not count", () => {
  expect(analyseSize({ source: long(60) + "    # more\n".repeat(9) }).findings).toEqual([]);
  expect(analyseSize({ source: long(61) }).findings).toMatchObject([
    { rule: "size/long-function", severity: "minor", span: { start: 4, end: 5 } },
  ]);
  expect(analyseSize({ source: long(121) }).findings[0]?.severity).toBe("major");
});

test("a module of more than a thousand code lines is long", () => {
  expect(analyseSize({ source: "x = 1\n".repeat(1_000) }).findings).toEqual([]);
  expect(analyseSize({ source: "x = 1\n".repeat(1_001) }).findings[0]?.rule).toBe("size/long-module");
});
