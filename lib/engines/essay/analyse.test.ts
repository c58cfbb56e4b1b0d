import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyseEssay, analyseEssayAspect, type EssayAspect, essayAspects, warmEssayEngine } from "./analyse";
import { essayRules } from "./catalogue/catalogue";
import { engineVersion, maxFindingsPerRule } from "./report";
import { applyEdits } from "./testing/apply-edits";
import type { AspectResult } from "./types";

function expectSound(text: string, result: AspectResult): void {
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  let previous = { start: -1, end: -1 };
  for (const { span, rule, message, suggestions } of result.findings) {
    expect(Object.keys(essayRules)).toContain(rule);
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeLessThanOrEqual(text.length);
    expect(span.start).toBeLessThan(span.end);
    expect(span.start > previous.start || (span.start === previous.start && span.end >= previous.end)).toBe(
      true,
    );
    expect(message["pt-BR"] && message.en).toBeTruthy();
    for (const { edits } of suggestions)
      expect(applyEdits(text, edits).isWellFormed()).toBe(text.isWellFormed());
    previous = span;
  }
  expect(new Set(result.metrics.map(({ id }) => id)).size).toBe(result.metrics.length);
  expect(result.metrics.every(({ value }) => Number.isFinite(value))).toBe(true);
}

const pieces = fc.constantFrom(
  "Voce",
  "nao",
  "sabe",
  ".",
  ". ",
  "?!",
  " ",
  " ",
  "\n",
  "\r\n",
  "“",
  "”",
  "e",
  "além disso",
  "👩‍👩‍👧",
  "cafe\u0301",
  "\ud83d",
  "<p>",
  "\u200b",
  "de de",
  "auto-estima",
  "日本",
  "ONU",
  "fazê-lo",
  "-",
  "'",
  "1.000,5",
  "mas",
);

describe("analyseEssay", () => {
  it("gives one sound result an aspect, whatever the text", async () => {
    await warmEssayEngine();
    await fc.assert(
      fc.asyncProperty(
        fc.array(pieces, { maxLength: 50 }),
        fc.constantFrom("pt", "en", undefined),
        async (parts, language) => {
          const text = parts.join("");
          const results = await analyseEssay({ text, language, theme: "Saber ler" });
          expect(results.map(({ aspect }) => aspect)).toEqual([...essayAspects]);
          for (const result of results) {
            expect(result.engine).toBe(engineVersion);
            expectSound(text, result);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(["", " \n ", "a", "?", "\u0301", "😀", "\ud83d", "🇧🇷", "12"])("takes %j", async (text) => {
    for (const result of await analyseEssay({ text })) expectSound(text, result);
  });

  it("has zero metrics and no findings for nothing", async () => {
    for (const { aspect, metrics, findings } of await analyseEssay({ text: "" })) {
      expect(findings).toEqual([]);
      if (aspect === "score") continue;
      expect(metrics.length).toBeGreaterThan(2);
      expect(metrics.every(({ value }) => value === 0)).toBe(true);
    }
  });

  it("gives the same as each aspect apart, twice", async () => {
    const input = { text: "Voce nao sabe. Voce nao le. O pao e caro, mas bom.", theme: "O pão" };
    const together = await analyseEssay(input);
    const apart = await Promise.all(essayAspects.map((aspect) => analyseEssayAspect(aspect, input)));
    expect(apart).toEqual(together);
    expect(await analyseEssay(input)).toEqual(together);
  });

  it("bounds the findings of a rule and says how many it left out", async () => {
    const { findings, metrics } = await analyseEssayAspect("spelling", {
      text: "voce ".repeat(maxFindingsPerRule + 7),
      language: "pt",
    });
    expect(findings).toHaveLength(maxFindingsPerRule);
    expect(metrics).toContainEqual(expect.objectContaining({ id: "findings-cut", value: 7 }));
  });

  it("refuses what it cannot take", async () => {
    await expect(analyseEssay({ text: "a".repeat(1_000_001) })).rejects.toMatchObject({ code: "too_large" });
    await expect(analyseEssayAspect("toString" as EssayAspect, { text: "a" })).rejects.toMatchObject({
      code: "invalid_input",
    });
  });
});
