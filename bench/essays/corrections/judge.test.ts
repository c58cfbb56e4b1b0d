import { describe, expect, it } from "vitest";
import type { Finding } from "../finding";
import { errorSample, ruleTable } from "./details";
import { judge } from "./judge";
import { correctionRows } from "./rows";

const text = "No entanto a rua esta cheia, mas ninguem sai.";
const at = (passage: string) => {
  const start = text.indexOf(passage);
  return { start, end: start + passage.length };
};
const essay = {
  id: "own",
  prompt: "A rua",
  text,
  corrections: [
    { ...at("entanto"), wrong: "entanto", right: "entanto," },
    { ...at("esta"), wrong: "esta", right: "está" },
    { ...at("ninguem sai"), wrong: "ninguem sai", right: "ninguém aparece" },
  ],
};
const finding = (rule: string, passage: string, ...fixes: string[]): Finding => ({
  rule,
  category: rule.slice(0, rule.indexOf("/")),
  span: at(passage),
  suggestions: fixes.map((fix) => ({ edits: [{ span: at(passage), text: fix }] })),
});
const judged = judge(essay, [
  finding("punctuation/opening", "entanto", "entanto,"),
  finding("spelling/accent", "esta", "esta", "a", "b", "c", "d", "está"),
  finding("spelling/accent", "ninguem", "ninguém"),
  finding("punctuation/other", "cheia", "cheia;"),
  finding("cohesion/link", "mas"),
]);

describe("the comparison with human corrections", () => {
  it("takes findings of competency 1 and sees which overlap a correction", () => {
    expect(judged.findings.map(({ overlapped }) => overlapped)).toEqual([true, true, true, false]);
    expect(judged.findings.map(({ overlapsPunctuation }) => overlapsPunctuation)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it("counts a fix among the first five suggestions alone, and only when it is the whole of it", () => {
    expect(judged.corrections.map(({ exact }) => exact)).toEqual([true, false, false]);
    expect(judged.corrections.map(({ overlapped }) => overlapped)).toEqual([true, true, true]);
  });

  it("makes the rows", () => {
    const rows = Object.fromEntries(correctionRows([judged]).map(({ what, measured }) => [what, measured]));
    expect(rows).toMatchObject({
      "Human corrections: recall": "1.000 (3 of 3)",
      "  precision": ".750 (3 of 4)",
      "  exact text among the first five": ".333 (1 of 3)",
      "  several words": "recall 1.000 (1 of 1), exact .000 (0 of 1)",
      "Punctuation alone: recall of its rules": "1.000 (1 of 1)",
      "  precision, any correction": ".500 (1 of 2)",
    });
  });

  it("tells each rule's worth, the busiest first", () => {
    const [, first, ...rest] = ruleTable([judged]).split("\n");
    expect(first?.split(/\s+/u)).toEqual(["spelling/accent", "2", "2", "1.000", "0"]);
    expect(rest.map((line) => line.split(/\s+/u)[0])).toEqual(["punctuation/opening", "punctuation/other"]);
  });

  it("shows what was missed and what stands alone", () => {
    const sample = errorSample([judge(essay, [finding("punctuation/other", "cheia")])], 5);
    expect(sample).toContain("Missed, word (1):");
    expect(sample).toContain("[esta → está]");
    expect(sample).toContain("Findings without a correction (1):");
    expect(sample).toContain("[cheia → punctuation/other]");
  });
});
