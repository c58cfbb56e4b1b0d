import { describe, expect, it } from "vitest";
import type { AspectResult, EssayEngine } from "../ports";
import type { ReportInput } from "../schemas";
import { makeDescribeEssay } from "./describe-essay";
import { inputSha256 } from "./provenance";
import { makeVerifyReport } from "./verify-report";

const input: ReportInput = {
  ...{ text: "Um texto.", theme: null, supporting_text: "Apoio", title: null, language: null },
};

/** An engine whose findings follow from the text alone. */
const engineOf = (engine = "essay@1", model = "scorer@1"): EssayEngine => ({
  versions: async () => ({ engine, rules: "rules@1" }),
  analyse: async ({ text }, { score }) => {
    const norm: AspectResult = { aspect: "norm", engine, findings: [{ start: text.length }], metrics: [] };
    const scored: AspectResult = { ...norm, aspect: "score", findings: [], data: { model, total: 600 } };
    return score ? [norm, scored] : [norm];
  },
});

async function reportOf({ score = true, engine = engineOf() } = {}) {
  const aspects = await engine.analyse(input, { score });
  return makeDescribeEssay({ engine })(input, aspects);
}

const verify = (report: unknown, engine = engineOf()) => makeVerifyReport({ engine })(JSON.stringify(report));

describe("a report", () => {
  it("names engine, model, rules and its input", async () => {
    expect((await reportOf()).provenance).toEqual({
      ...{ engine: "essay@1", model: "scorer@1", rules: "rules@1", inputSha256: inputSha256(input) },
    });
    expect((await reportOf({ score: false })).provenance.model).toBeNull();
  });

  it("is known by text, theme, supporting text and title together, whatever their order", () => {
    const { text, ...rest } = input;
    expect(inputSha256({ ...rest, text })).toBe(inputSha256(input));
    expect(inputSha256({ ...input, language: "pt" })).toBe(inputSha256(input));
    // sha256sum of {"supporting_text":"Apoio","text":"Um texto.","theme":null,"title":null}
    expect(inputSha256(input)).toBe("8d98ffaa881949a1554a6f2d13aa100e38e94ae6d458d8402e8fb096abcf9c47");
    for (const part of ["text", "theme", "supporting_text", "title"] as const)
      expect(inputSha256({ ...input, [part]: "Outro" })).not.toBe(inputSha256(input));
  });
});

describe("verifying", () => {
  it("finds a report identical to its second run, with or without a score or an aspect", async () => {
    const report = await reportOf();
    expect(await verify(report)).toEqual({ outcome: "identical" });
    expect(await verify(await reportOf({ score: false }))).toEqual({ outcome: "identical" });
    for (const aspects of [report.aspects.slice(1), report.aspects.slice(0, 1)])
      expect(await verify({ ...report, aspects, file: "a.txt" })).toEqual({ outcome: "identical" });
  });

  it("shows each field that was changed", async () => {
    const report = await reportOf();
    const [norm, scored] = report.aspects;
    const forged = { ...report, aspects: [norm, { ...scored, data: { model: "scorer@1", total: 1000 } }] };
    expect(await verify(forged)).toEqual({
      outcome: "different",
      differences: [{ path: "aspects.score.data.total", before: 1000, after: 600 }],
    });
  });

  it("shows an input that is not the one that was analysed", async () => {
    const report = await reportOf();
    const other = { ...report, input: { ...input, text: "Um texto maior." } };
    const answer = await verify(other);
    expect(answer).toMatchObject({ outcome: "different" });
    expect(answer.outcome === "different" && answer.differences.map(({ path }) => path)).toEqual([
      "provenance.inputSha256",
      "aspects.norm.findings[0].start",
    ]);
  });

  it.each([
    ["engine", engineOf("essay@2"), { reported: "essay@1", here: "essay@2" }],
    ["model", engineOf("essay@1", "scorer@2"), { reported: "scorer@1", here: "scorer@2" }],
  ])("refuses a report of another %s", async (part, engine, versions) => {
    expect(await verify(await reportOf(), engine)).toEqual({ outcome: "other-version", part, ...versions });
  });

  it("refuses what holds no input or is no report", async () => {
    const { input: _, ...bare } = await reportOf();
    expect(await verify(bare)).toEqual({ outcome: "no-input" });
    expect(await verify({ ...bare, input: { text: 3 } })).toEqual({
      outcome: "not-a-report",
      field: "input.text",
    });
    expect(await verify({ ...bare, format: "elysia-report@0" })).toMatchObject({ part: "format" });
    expect(await verify([])).toEqual({ outcome: "not-a-report", field: "format" });
    expect(await makeVerifyReport({ engine: engineOf() })("{")).toMatchObject({ outcome: "not-a-report" });
  });
});
