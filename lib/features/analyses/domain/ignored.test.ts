import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Ignore, reportWithout, withoutIgnored } from "./ignored";
import { consolidate } from "./report";

const text = 'O Zap  ajuda.\nDisse ele: "no meio\ndo caminho tinha" zap e azap.';

const categoryOf = (rule: string): string => rule.slice(0, rule.indexOf("/"));

const at = (words: string, rule = "spelling/unknown-word", from = 0) => {
  const start = text.indexOf(words, from);
  return { rule, category: categoryOf(rule), span: { start, end: start + words.length } };
};

const kept = (findings: ReturnType<typeof at>[], ...ignores: Ignore[]) =>
  withoutIgnored(text, findings, ignores).map(({ span }) => text.slice(span.start, span.end));

describe("what a reader ignores", () => {
  it("is the spelling of a word in any case, and no part of another word", () => {
    const findings = [at("Zap"), at("zap e"), at("azap"), at("zap", "style/any", 40)];
    expect(kept(findings, { kind: "word", value: "zap" })).toEqual(["zap e", "azap", "zap"]);
  });

  it("is a rule, wherever it speaks", () => {
    const findings = [at("Zap"), at("Zap", "style/any")];
    expect(withoutIgnored(text, findings, [{ kind: "rule", value: "spelling/unknown-word" }])).toEqual([
      at("Zap", "style/any"),
    ]);
  });

  it("is all that lies inside a passage, whatever its line breaks, and nothing that reaches beyond", () => {
    const findings = [at("meio"), at("meio\ndo caminho tinha"), at('tinha" zap'), at("ajuda")];
    expect(kept(findings, { kind: "passage", value: "no meio do caminho tinha" })).toEqual([
      'tinha" zap',
      "ajuda",
    ]);
    expect(kept([at("ajuda")], { kind: "passage", value: "O Zap ajuda." })).toEqual([]);
  });

  it("is found at each place of a passage", () => {
    const twice = "eita eita\n eita";
    const findings = [0, 5, 11].map((start) => ({
      rule: "a/b",
      category: "a",
      span: { start, end: start + 4 },
    }));
    expect(withoutIgnored(twice, findings, [{ kind: "passage", value: "eita" }])).toEqual([]);
  });

  it("takes nothing away where nothing is ignored, and never adds", () => {
    const findings = fc.array(
      fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => ({
        rule: "spelling/b",
        category: "spelling",
        span: { start: Math.min(a, b), end: Math.max(a, b) },
      })),
    );
    const ignores = fc.array(
      fc.record({
        kind: fc.constantFrom<Ignore["kind"][]>("word", "rule", "passage"),
        value: fc.string({ minLength: 1 }),
      }),
    );
    fc.assert(
      fc.property(findings, ignores, (given, ignored) => {
        expect(withoutIgnored(text, given, [])).toEqual(given);
        for (const left of withoutIgnored(text, given, ignored)) expect(given).toContain(left);
      }),
    );
  });
});

it("a report counts what is left", () => {
  const finding = (rule: string) => ({
    ...{ ...at("Zap", rule), category: rule.slice(0, rule.indexOf("/")), severity: "minor" as const },
    message: { "pt-BR": "x", en: "x" },
    suggestions: [],
  });
  const results = [{ aspect: "norm", engine: "e", findings: [finding("a/b"), finding("c/d")], metrics: [] }];
  const report = consolidate("essay", "pt", ["norm"], results);
  expect(reportWithout(report, text, [{ kind: "rule", value: "a/b" }]).counts).toEqual({
    bySeverity: { info: 0, minor: 1, major: 0, critical: 0 },
    byCategory: { c: 1 },
  });
});
