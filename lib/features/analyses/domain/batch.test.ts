import { describe, expect, it } from "vitest";
import { countStates, lacksResult, noStates, totalsOf, underWay } from "./batch";
import type { CodeSummary } from "./summary";

const summary = (fields: Partial<CodeSummary> = {}): { summary: CodeSummary } => ({
  summary: {
    quality: 80,
    speedup: null,
    optimisation: "none",
    severities: { info: 1, minor: 2, major: 3, critical: 4 },
    ...fields,
  },
});

describe("the totals of a batch", () => {
  it("are empty while nothing has a result", () => {
    expect(totalsOf([{ summary: null }])).toEqual({
      severities: { info: 0, minor: 0, major: 0, critical: 0 },
      faster: { files: 0, speedup: null },
      quality: { mean: null, distribution: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
    });
  });

  it("take the geometric mean of the speed-ups that are claimed, and of no others", () => {
    const { faster } = totalsOf([summary({ speedup: 2 }), summary({ speedup: 8 }), summary()]);
    expect(faster.files).toBe(2);
    expect(faster.speedup).toBeCloseTo(4);
  });

  it("add up findings, and count files by ten points of quality, the best in the last", () => {
    const { severities, quality } = totalsOf(
      [0, 9.9, 10, 99, 100, null].map((points) => summary({ quality: points })),
    );
    expect(severities).toEqual({ info: 6, minor: 12, major: 18, critical: 24 });
    expect(quality.distribution).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 0, 2]);
    expect(quality.mean).toBeCloseTo(43.78);
  });
});

it("a file is counted in its state, and is under way until it has ended", () => {
  const states = countStates([{ state: "queued" }, { state: "running" }, { state: "refused" }]);
  expect(states).toEqual({ ...noStates(), queued: 1, running: 1, refused: 1 });
  expect(underWay(states)).toBe(2);
});

it.each([
  ["completed", false],
  ["partial", false],
  ["running", false],
  ["failed", true],
  ["cancelled", true],
  ["refused", true],
  ["skipped", true],
] as const)("a file that is %s lacks a result for good: %s", (state, lacks) => {
  expect(lacksResult({ state })).toBe(lacks);
});
