import { expect, test } from "vitest";
import type { Severity } from "@/lib/features/analyses/report-schemas";
import type { AnalysisResult } from "@/lib/features/analyses/schemas";
import { textBlocks } from "./text-blocks";
import { viewFindings } from "./view-finding";

const text = `Um título\n\n${"Uma frase longa. ".repeat(12)}\nfim aqui`;
const both = (words: string) => ({ "pt-BR": words, en: words });
const finding = (start: number, end: number, severity: Severity = "minor") => ({
  rule: "spelling/unknown-word",
  category: "spelling",
  severity,
  span: { start, end },
  message: both("m"),
  suggestions: [],
  aspect: "spelling",
});

const result = (findings: ReturnType<typeof finding>[]): Pick<AnalysisResult, "text" | "report"> => ({
  text,
  report: {
    kind: "essay",
    language: "pt",
    engine: "essay@0.1.0",
    findings,
    metrics: [],
    details: {},
    counts: { bySeverity: { info: 0, minor: 0, major: 0, critical: 0 }, byCategory: {} },
    missing: [],
  },
});

test("each finding goes to the lines it touches: short ones inline, long ones to the margin", () => {
  const end = text.length;
  const view = viewFindings(
    result([finding(end - 4, end), finding(3, 9), finding(11, 11 + 204), finding(8, 13)]),
    "en",
  );
  expect(view.map(({ start, line }) => [start, line])).toEqual([
    [3, 1],
    [8, 1],
    [11, 3],
    [end - 4, 4],
  ]);
  const blocks = textBlocks(text, view);
  expect(blocks.map(({ start, end: to }) => text.slice(start, to)).join("\n")).toBe(text);
  expect(blocks.map((block) => [block.inline.map(({ id }) => id), block.broad.map(({ id }) => id)])).toEqual([
    [[0, 1], []],
    [[1], []],
    [[1], [2]],
    [[3], []],
  ]);
});

test("indentation is not underlined on a line that a finding goes on into, and a final break opens no line", () => {
  const code = "if a:\n    b()\n";
  const view = viewFindings({ ...result([finding(0, 13)]), text: code }, "en");
  const blocks = textBlocks(code, view);
  expect(blocks.map(({ inline }) => inline.map(({ start, end }) => code.slice(start, end)))).toEqual([
    ["if a:\n    b()"],
    ["b()"],
  ]);
});

test("a finding without an extent is drawn on the character before it", () => {
  const blocks = textBlocks(
    text,
    viewFindings(result([finding(9, 9), finding(text.length, text.length)]), "en"),
  );
  expect(blocks[0]?.inline).toMatchObject([{ start: 8, end: 9 }]);
  expect(blocks[3]?.inline).toMatchObject([{ start: text.length - 1, end: text.length }]);
});

test("of several findings at one place the gravest comes first", () => {
  const view = viewFindings(result([finding(3, 9), finding(3, 9, "critical"), finding(3, 9)]), "en");
  expect(view.map(({ severity }) => severity)).toEqual(["critical", "minor", "minor"]);
});
