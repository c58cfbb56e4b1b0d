import fc from "fast-check";
import { expect, test } from "vitest";
import { AppError } from "@/lib/kernel/errors";
import {
  analysePython,
  analysePythonAspect,
  longestSource,
  pythonAspects,
  warmPythonEngine,
} from "./analyse";
import { pythonRules } from "./catalogue";
import type { AspectResult } from "./types";

const skips = (results: AspectResult[]) => results.map(({ data }) => data?.skipped);

function expectSound(source: string, results: AspectResult[]): void {
  expect(results.map(({ aspect }) => aspect)).toEqual([...pythonAspects]);
  expect(JSON.parse(JSON.stringify(results))).toEqual(results);
  for (const { findings, engine } of results) {
    expect(engine).toMatch(/^python@\d+\.\d+\.\d+$/);
    findings.forEach(({ span, rule, suggestions }, index) => {
      expect(rule in pythonRules || /^ruff\/[A-Z]+\d+$/.test(rule)).toBe(true);
      expect(span.start).toBeGreaterThanOrEqual(findings[index - 1]?.span.start ?? 0);
      expect(span.end).toBeGreaterThanOrEqual(span.start);
      for (const edit of [{ span }, ...suggestions.flatMap(({ edits }) => edits)]) {
        expect(edit.span.end).toBeLessThanOrEqual(source.length);
      }
    });
  }
}

const fragment = fc.constantFrom(
  ...[
    "def f(a=[]):",
    "class A:",
    "  ",
    "\t",
    "return eval(x)",
    "import os",
    "x = '",
    "'''",
    "😀",
    "é",
    "\n",
    "\r\n",
  ],
  ...[
    "\r",
    "\0",
    "\ufeff",
    "(",
    ")",
    ":",
    "if x:",
    "# noqa",
    "f'{a!r}'",
    "lambda: 0",
    "\u202e",
    "\ud800",
    ";",
    "\\",
  ],
);

test("any text is answered, with spans inside it", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 80 }),
        fc.array(fragment, { maxLength: 25 }).map((parts) => parts.join("")),
        fc.array(fragment, { maxLength: 25 }).map((parts) => parts.join("\n")),
      ),
      async (source) => expectSound(source, await analysePython({ source })),
    ),
    { numRuns: 150 },
  );
});

test("an aspect alone says what it says among the others", async () => {
  const source = "import os\n\n\ndef f(x=[]):\n    return eval(x)\n";
  const together = await analysePython({ source });
  for (const [index, aspect] of pythonAspects.entries()) {
    expect(await analysePythonAspect(aspect, { source })).toEqual(together[index]);
  }
});

test("a syntax error is a report: the other aspects say that they were skipped", async () => {
  const results = await analysePython({ source: "def f(:\n" });
  expect(results[0]?.findings[0]?.severity).toBe("critical");
  expect(skips(results)).toEqual([undefined, ...pythonAspects.slice(1).map(() => "syntax-error")]);
});

test("an empty file has nothing to report and zero metrics", async () => {
  const results = await analysePython({ source: "" });
  expect(results.flatMap(({ findings }) => findings)).toEqual([]);
  expect(new Set(results.flatMap(({ metrics }) => metrics.map(({ value }) => value)))).toEqual(new Set([0]));
});

test.each([
  ["a megabyte of one line", `x = "${"é".repeat(500_000)}"\n`, undefined],
  ["a megabyte of nothing", "\n".repeat(1_000_000), undefined],
  ["10,000 functions", "def f():\n    pass\n\n\n".repeat(10_000), undefined],
  ["thousands of open brackets", `x = ${"[".repeat(100_000)}`, "too-deep"],
  ["a sum of 20,000 terms", `x = ${"1+".repeat(20_000)}1\n`, "too-deep"],
  ["null bytes", "\0".repeat(1_000), "syntax-error"],
  ["UTF-16 read as bytes", Buffer.from("import os\n", "utf16le").toString("latin1"), "syntax-error"],
  ["Python 2", "print 'a'\nexec 'b'\n", "syntax-error"],
  ["a mark of byte order", "\ufeffx = 1\n", undefined],
  ["another encoding", "# coding: latin-1\nname = 'Jo\u00e3o'\n", undefined],
  ["text read in another encoding", "name = 'Jo\ufffdo'\n", undefined],
  ["a direction override", "x = 'a\u202eb'\n", undefined],
  [
    "ninety nested blocks",
    Array.from({ length: 90 }, (_, depth) => `${" ".repeat(depth)}if x:\n`).join("") +
      `${" ".repeat(90)}pass\n`,
    undefined,
  ],
  ["one function of 20,000 assignments", `def f():\n${"    x = f()\n".repeat(20_000)}`, undefined],
  [
    "a name that is given itself 5,000 times",
    Array.from({ length: 5_000 }, (_, n) => `a${n + 1} = a${n}\n`).join(""),
    undefined,
  ],
  ["a table of 100,000 numbers", `x = [${"1, ".repeat(100_000)}]\n`, undefined],
])("%s is answered", async (_, source, skipped) => {
  const results = await analysePython({ source });
  expect(new Set(skips(results).slice(1))).toEqual(new Set([skipped]));
  expect(JSON.stringify(results).length).toBeLessThan(1_000_000);
});

test("tabs and blanks mixed are answered: as the error that Python makes of it", async () => {
  const results = await analysePython({ source: "def f():\n\tif 1:\n        return 1\n" });
  const [syntax] = results;
  expect(syntax?.findings.map(({ rule }) => rule)).toEqual(["syntax/error"]);
  expect(skips(results).slice(1)).toEqual(pythonAspects.slice(1).map(() => "syntax-error"));
});

test("a chain of 3,000 conditions is answered: what needs the tree says that it is too deep", async () => {
  const branches = Array.from({ length: 3_000 }, (_, n) => `elif x == ${n}:\n    pass\n`).join("");
  const results = await analysePython({ source: `if x == "a":\n    pass\n${branches}` });
  const reasons = Object.fromEntries(results.map(({ aspect, data }) => [aspect, data?.skipped]));
  expect(reasons).toMatchObject({
    syntax: undefined,
    lint: undefined,
    security: "too-deep",
    quality: "too-deep",
  });
});

test("a direction override hidden in the code is found", async () => {
  const [, lint] = await analysePython({ source: "x = 'a\u202eb'\n" });
  expect(lint?.findings.map(({ rule }) => rule)).toContain("ruff/PLE2502");
});

test("a source beyond the limit is refused", async () => {
  const refusal = analysePython({ source: "#".repeat(longestSource + 1) });
  await expect(refusal).rejects.toThrow(AppError);
  await expect(refusal).rejects.toMatchObject({ code: "too_large" });
});

test("warming up can be repeated", async () => {
  await warmPythonEngine();
  await warmPythonEngine();
  expect(await analysePythonAspect("syntax", { source: "x = 1\n" })).toMatchObject({ findings: [] });
});
