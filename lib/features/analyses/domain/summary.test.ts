import { describe, expect, it } from "vitest";
import { measurement } from "../optimisation-schemas";
import type { Report } from "./report";
import { summaryOf } from "./summary";

const severities = { info: 0, minor: 1, major: 2, critical: 3 };
const report = (optimisation?: Record<string, unknown>): Report => ({
  kind: "code",
  language: "python",
  engine: "python@test",
  findings: [],
  metrics: [{ id: "quality-score", value: 87.5, label: { "pt-BR": "Nota", en: "Score" }, aspect: "quality" }],
  details: optimisation ? { optimisation } : {},
  counts: { bySeverity: severities, byCategory: {} },
  missing: [],
});

const measured = measurement.parse({
  verdict: "claimed",
  speedup: { median: 1.8, minimum: 1.7, low: 1.6, high: 2 },
  pairs: [],
  medians: null,
  net: null,
  memory: null,
  clock: "cpu",
  rounds: 1,
  cases: [],
  load: null,
  spread: null,
  noisy: false,
  attempts: 1,
  spentMs: 1,
});

describe("the summary of a report", () => {
  it("has the quality, the findings and the claimed gain of a code", () => {
    expect(summaryOf(report({ status: "measured", measurement: measured }))).toEqual({
      quality: 87.5,
      speedup: 1.8,
      optimisation: "measured",
      severities,
    });
  });

  it.each<[string, Record<string, unknown>]>([
    ["no gain", { status: "verified", measurement: { ...measured, verdict: "no-gain" } }],
    ["a gain that is not claimed", { status: "verified", measurement: { ...measured, verdict: "noisy" } }],
    ["a claim of a version that is not proven", { status: "advice", measurement: measured }],
    ["nothing measured", { status: "none", measurement: null }],
  ])("tells of no gain where there is %s", (_, optimisation) => {
    expect(summaryOf(report(optimisation))).toMatchObject({
      speedup: null,
      optimisation: optimisation.status,
    });
  });

  it("leaves out what a partial report lacks", () => {
    expect(summaryOf({ ...report(), metrics: [] })).toEqual({
      quality: null,
      speedup: null,
      optimisation: null,
      severities,
    });
  });

  it("is not made of essays", () => expect(summaryOf({ ...report(), kind: "essay" })).toBeNull());
});
