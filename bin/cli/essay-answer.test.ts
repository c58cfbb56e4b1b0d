import { expect, test } from "vitest";
import type { EngineFinding, EngineResult } from "@/lib/composition/engines";
import { essayAnswer } from "./essay-answer";
import { sampleScore } from "./testing/sample-score";

const label = { "pt-BR": "x", en: "x" };
type Finding = Extract<EngineFinding, { competency: unknown }>;

const finding = (rule: string, severity: Finding["severity"], start: number, end: number): Finding => ({
  ...{ rule, category: rule.slice(0, rule.indexOf("/")), competency: null, severity, message: label },
  span: { start, end },
  suggestions: [],
});

const result = (aspect: string, findings: Finding[], data?: Record<string, unknown>): EngineResult => ({
  ...{ aspect, engine: "essay@1.0.0", findings, metrics: [], data },
});

test("findings stand in the order of the text, with severities as editors name them", () => {
  const results = [
    result("norm", [finding("grammar/a", "major", 4, 5), finding("grammar/b", "critical", 6, 7)]),
    result("style", [finding("style/c", "minor", 0, 1), finding("style/d", "info", 5, 5)]),
  ];
  expect(essayAnswer("x", "um dois", results).findings.map(({ rule, severity }) => [rule, severity])).toEqual(
    [
      ["style/c", "warning"],
      ["grammar/a", "error"],
      ["style/d", "hint"],
      ["grammar/b", "error"],
    ],
  );
});

test("what annuls is named with its passage, shortened", () => {
  const text = `Meu nome é\n Ana. ${"😀".repeat(300)}`;
  const annulling = [
    finding("annulment/identification", "critical", 0, 16),
    finding("annulment/gibberish", "critical", 17, text.length),
    finding("annulment/gibberish", "critical", 20, 25),
  ];
  const { annulment } = essayAnswer(1, text, [result("integrity", annulling)]);
  expect(annulment).toEqual([
    { reason: "identification", evidence: "Meu nome é Ana." },
    { reason: "gibberish", evidence: `${"😀".repeat(99)}…` },
  ]);
});

test("a text without a word is blank", () => {
  for (const blank of ["", " \n\t", "...\n😀"])
    expect(essayAnswer(1, blank, []).annulment).toEqual([{ reason: "blank", evidence: "" }]);
  expect(essayAnswer(1, "1", []).annulment).toEqual([]);
});

test("the scores are the model's, and null where it gives none", () => {
  const scored = essayAnswer(1, "texto", [result("score", [], sampleScore)]);
  expect(scored).toMatchObject({ scores: [160, 120, 120, 120, 80], total: 600, interval: [480, 720] });
  for (const data of [undefined, {}])
    expect(essayAnswer(1, "texto", [result("score", [], data)])).toMatchObject({
      ...{ scores: null, total: null, interval: null },
    });
});
