import { expect, test } from "vitest";
import { painter } from "./paint";
import { scoreLines } from "./score-lines";
import { sampleScore } from "./testing/sample-score";

test("the score is told with its interval and what each loss came through, rounding left out", () => {
  const lines = scoreLines(sampleScore, { locale: "pt-BR", paint: painter(false) });
  expect(lines.slice(0, 7)).toEqual([
    "Nota",
    "  600 de 1000, provavelmente entre 480 e 720 (Modelo scorer@1.0.0)",
    "  Competência 1: 160 de 200, provavelmente entre 120 e 200",
    "    Domínio bom",
    "     −32  Ortografia: Releia as palavras longas.",
    "      −8  sobra do arredondamento para passos de 40",
    "  Competência 2: 120 de 200, provavelmente entre 80 e 160",
  ]);
});

test("a residual that gives points is told with its sign", () => {
  const [first, ...rest] = sampleScore.scores;
  if (!first) throw new Error("no competency");
  const score = { ...sampleScore, scores: [{ ...first, residual: -3 }, ...rest] };
  const lines = scoreLines(score, { locale: "en", paint: painter(false) });
  expect(lines).toContain("      +3  left over by rounding to steps of 40");
});

test("nothing is said where there is no score", () => {
  expect(scoreLines(null, { locale: "en", paint: painter(false) })).toEqual([]);
});
