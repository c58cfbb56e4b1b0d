import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pipelines } from "./pipeline";
import { type AspectResult, consolidate, type Finding, type Metric, togetherFrom } from "./report";

const label = { "pt-BR": "x", en: "x" };
const anyFinding: fc.Arbitrary<Finding> = fc.record({
  rule: fc.constantFrom("a", "b", "c"),
  category: fc.constantFrom("spelling", "style", "syntax"),
  severity: fc.constantFrom("info" as const, "minor" as const, "major" as const, "critical" as const),
  span: fc.tuple(fc.nat(50), fc.nat(50)).map(([start, length]) => ({ start, end: start + length })),
  message: fc.constant(label),
  suggestions: fc.constant([]),
});
const resultsOf = (aspects: readonly string[]): fc.Arbitrary<AspectResult[]> =>
  fc
    .subarray([...aspects], { minLength: 0 })
    .chain((chosen) => fc.shuffledSubarray(chosen, { minLength: chosen.length }))
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((aspect) =>
          fc.record({
            aspect: fc.constant(aspect),
            engine: fc.constant("essay@1"),
            findings: fc.array(anyFinding, { maxLength: 8 }),
            metrics: fc.constant<Metric[]>([{ id: `${aspect}.n`, value: 1, label }]),
          }),
        ),
      ),
    );

describe("consolidate", () => {
  it("loses nothing, invents nothing, counts right, and does not depend on who was first", () => {
    fc.assert(
      fc.property(resultsOf(pipelines.essay), (results) => {
        const report = consolidate("essay", "pt", pipelines.essay, results);
        const given = results.flatMap(({ findings }) => findings);
        expect(report.findings).toHaveLength(given.length);
        const total = (counts: Record<string, number>) =>
          Object.values(counts).reduce((sum, n) => sum + n, 0);
        expect(total(report.counts.bySeverity)).toBe(given.length);
        expect(total(report.counts.byCategory)).toBe(given.length);
        for (const [severity, n] of Object.entries(report.counts.bySeverity)) {
          expect(n).toBe(given.filter((finding) => finding.severity === severity).length);
        }
        expect([...report.missing, ...results.map(({ aspect }) => aspect)].sort()).toEqual(
          [...pipelines.essay].sort(),
        );
        const starts = report.findings.map(({ span }) => span.start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        expect(consolidate("essay", "pt", pipelines.essay, [...results].reverse())).toEqual(report);
      }),
    );
  });

  it("keeps metrics and details by aspect in the order of the pipeline, and names the engines once", () => {
    const result = (aspect: string, engine: string): AspectResult => ({
      aspect,
      engine,
      findings: [],
      metrics: [{ id: `${aspect}.n`, value: 1, label }],
      data: { aspect },
    });
    const report = consolidate("code", "python", pipelines.code, [
      result("size", "python@1"),
      result("lint", "ruff@2"),
      result("syntax", "python@1"),
      result("unknown", "other@1"),
    ]);
    expect(report.metrics.map(({ aspect }) => aspect)).toEqual(["syntax", "lint", "size"]);
    expect(report.details).toEqual({
      syntax: { aspect: "syntax" },
      lint: { aspect: "lint" },
      size: { aspect: "size" },
    });
    expect(report.engine).toBe("python@1, ruff@2");
    expect(report.missing).toEqual(
      pipelines.code.filter((aspect) => aspect !== "syntax" && aspect !== "lint" && aspect !== "size"),
    );
  });
});

describe("what a report came from", () => {
  const result = (aspect: string): AspectResult => ({ aspect, engine: "essay@2", findings: [], metrics: [] });
  const now = { engine: "essay@2", model: "m", rules: "rules@b", inputSha256: "0" };
  const origin = { engine: "essay@1", rules: "rules@a" };

  it("is of today where nothing was taken over, and of then where everything was", () => {
    expect(togetherFrom(now, [result("spelling")])).toEqual(now);
    const all = [{ ...result("spelling"), origin }, result("languagetool")];
    expect(togetherFrom(now, all)).toEqual({ ...now, ...origin });
  });

  it("names both where it is of both, each once", () => {
    const [older, mixed] = [origin, { engine: "essay@1, essay@2", rules: "rules@a, rules@b" }];
    const results = [
      { ...result("spelling"), origin: older },
      { ...result("theme"), origin: mixed },
    ];
    expect(togetherFrom(now, [...results, result("cohesion")])).toEqual({ ...now, ...mixed });
    const engines = ["essay@1", "essay@1, essay@2", "essay@2"].map((engine, index) => ({
      ...result(`aspect-${index}`),
      engine,
    }));
    const aspects = engines.map(({ aspect }) => aspect);
    expect(consolidate("essay", "pt", aspects, engines).engine).toBe("essay@1, essay@2");
  });
});
