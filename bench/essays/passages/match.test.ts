import { describe, expect, it } from "vitest";
import { textOf } from "@/training/corpus";
import { essayOf } from "@/training/testing/essays";
import type { Finding } from "../finding";
import { isCommaFinding } from "./comma-findings";
import { matchPassages, placeCommaNotes } from "./match";

const paragraphs = ["Hoje faz sol.", "Assim o povo, saiu cedo de casa."];
const essay = essayOf({
  paragraphs,
  annotations: [
    { paragraph: 1, offset: 5, note: "(Vírgula)" },
    { paragraph: 1, offset: 13, note: "(Sem vírgula)" },
    { paragraph: 0, offset: 0, note: "(Boa abertura)" },
    { paragraph: 7, offset: 0, note: "(Vírgula)" },
  ],
});
const text = textOf(essay);
const finding = (rule: string, passage: string, fix?: string): Finding => {
  const start = text.indexOf(passage);
  const span = { start, end: start + passage.length };
  return {
    rule,
    category: "punctuation",
    span,
    suggestions: fix === undefined ? [] : [{ edits: [{ span, text: fix }] }],
  };
};

describe("comma findings", () => {
  it("add or remove a comma, or are of a rule about them", () => {
    expect(isCommaFinding(text, finding("punctuation/opening", "Assim", "Assim,"))).toBe(true);
    expect(isCommaFinding(text, finding("punctuation/subject", "povo,", "povo"))).toBe(true);
    expect(isCommaFinding(text, finding("punctuation/comma-splice", "povo"))).toBe(true);
    expect(isCommaFinding(text, finding("punctuation/stop", "sol.", "sol!"))).toBe(false);
    expect(isCommaFinding(text, finding("spelling/command", "sol"))).toBe(false);
  });

  it("are not whole sentences", () => {
    expect(isCommaFinding(`${text} ${text}`, finding("punctuation/comma", text))).toBe(false);
  });
});

describe("the reviewers' notes", () => {
  it("are placed in the joined text", () => {
    expect(placeCommaNotes(essay)).toEqual([
      { position: 19, says: "missing" },
      { position: 27, says: "surplus" },
    ]);
  });

  it("are matched by a comma finding within three characters", () => {
    const near = finding("punctuation/opening", "Assim", "Assim,");
    const far = finding("punctuation/other", "casa", "casa,");
    expect(matchPassages(essay, [near, far])).toEqual({
      notes: [
        { says: "missing", matched: true },
        { says: "surplus", matched: false },
      ],
      findings: [
        { rule: "punctuation/opening", noted: true },
        { rule: "punctuation/other", noted: false },
      ],
    });
  });

  it("count three characters from either edge and no more", () => {
    const matched = (start: number, end: number) => {
      const comma = {
        rule: "punctuation/comma",
        category: "punctuation",
        span: { start, end },
        suggestions: [],
      };
      return matchPassages(essay, [comma]).notes[0]?.matched;
    };
    expect([matched(15, 16), matched(14, 15), matched(22, 24), matched(23, 24)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});
