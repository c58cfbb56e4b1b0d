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
  expect(skips(results)).toEqual([undefined, "syntax-error", "syntax-error", "syntax-error"]);
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
])("%s is answered", async (_, source, skipped) => {
  const results = await analysePython({ source });
  expect(skips(results).slice(1)).toEqual([skipped, skipped, skipped]);
  expect(JSON.stringify(results).length).toBeLessThan(1_000_000);
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
