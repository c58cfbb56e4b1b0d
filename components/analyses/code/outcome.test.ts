import { describe, expect, it } from "vitest";
import { hasProposal, outcomeOf } from "./outcome";
import { readOptimisation } from "./read-optimisation";
import { sampleMeasurement, sampleOptimisation } from "./testing/sample-optimisation";

const attempt = {
  rules: ["rewrite/pop-front"],
  verdict: "different" as const,
  reason: null,
  counterexample: null,
};

describe("outcomeOf", () => {
  it("gives the gain of a measured version", () => {
    expect(outcomeOf(sampleOptimisation())).toMatchObject({
      kind: "measured",
      gain: { median: 1.6, low: 1.5, high: 1.7 },
    });
  });

  it.each([
    ["nothing was measured", null],
    ["the measurement claims nothing", sampleMeasurement({ verdict: "no-gain" })],
    ["no pair was run", sampleMeasurement({ speedup: null })],
  ])("calls nothing faster where %s, whatever the status says", (_, measurement) => {
    expect(outcomeOf(sampleOptimisation({ measurement }))).toEqual({ kind: "verified", gain: null });
  });

  it.each([
    ["verified", {}, "verified"],
    ["advice", {}, "advice"],
    ["skipped", {}, "skipped"],
    ["none", {}, "clean"],
    ["none", { attempts: [attempt] }, "refuted"],
  ] as const)("tells %s %j as %s", (status, change, kind) => {
    const attempts = "attempts" in change ? [...change.attempts] : [];
    expect(outcomeOf(sampleOptimisation({ status, attempts }))).toEqual({ kind, gain: null });
  });
});

describe("hasProposal", () => {
  it("is there only where the source is another", () => {
    expect(hasProposal(sampleOptimisation(), "slower()\n")).toBe(true);
    expect(hasProposal(sampleOptimisation(), "faster()\n")).toBe(false);
  });
});

describe("readOptimisation", () => {
  it("reads what a report holds", () => {
    const optimisation = sampleOptimisation();
    expect(readOptimisation({ details: { optimisation: { ...optimisation } } })).toEqual(optimisation);
  });

  it("is null for an older report, and for one that is newer than the page", () => {
    expect(readOptimisation({ details: {} })).toBeNull();
    expect(readOptimisation({ details: { optimisation: { status: "miracle" } } })).toBeNull();
  });
});
