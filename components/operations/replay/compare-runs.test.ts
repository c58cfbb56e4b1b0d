import { describe, expect, it } from "vitest";
import type { RunDetail, RunStep } from "@/lib/features/operations/schemas";
import { compareEnds, compareSteps } from "./compare-runs";
import { planReplay } from "./replay-plan";

const at = "2026-11-22T10:00:00.000Z";

const step = (id: string, position: number | null, over: Partial<RunStep> = {}): RunStep => ({
  ...{ id, name: id, kind: "run", status: "completed", output: 1, error: null, childRunId: null },
  ...{ queuedAt: at, startedAt: at, finishedAt: position === null ? null : at, attempts: [] },
  ...{ position, kept: false },
  ...over,
});

const run = (steps: RunStep[], over: Partial<RunDetail> = {}): RunDetail => ({
  ...{ id: "r", functionId: "f", status: "completed", organisationId: null, eventName: "e", attempts: 1 },
  ...{ createdAt: at, startedAt: at, finishedAt: at, error: null, output: 1 },
  ...{ input: { id: "1", data: { n: 1 } }, rerunOf: null, replayedFrom: null, parentRunId: null },
  steps: [step("function", null, { kind: "function" }), ...steps],
  ...over,
});

const idsOf = (steps: RunStep[]) => steps.map(({ id }) => id);

describe("planReplay", () => {
  const steps = [step("slow", 3), step("quick", 1), step("next", 2), step("open", null)];

  it.each([
    ["slow", ["quick", "next"], ["slow", "open"]],
    ["quick", [], ["quick", "next", "slow", "open"]],
    ["open", ["quick", "next", "slow"], ["open"]],
    [undefined, [], ["quick", "next", "slow", "open"]],
  ])("from %s keeps %j and runs %j again", (from, kept, again) => {
    const plan = planReplay(run(steps), from);
    expect(idsOf(plan?.kept ?? [])).toEqual(kept);
    expect(idsOf(plan?.again ?? [])).toEqual(again);
    expect(plan?.from?.id).toBe(from);
  });

  it("knows no step that is not of the run, nor the function itself", () => {
    expect(planReplay(run(steps), "gone")).toBeNull();
    expect(planReplay(run(steps), "function")).toBeNull();
  });
});

describe("compareSteps", () => {
  const omitted = { omitted: true, bytes: 70_000 };
  const before = run([
    step("kept", 1),
    step("same", 2, { output: { a: 1 } }),
    step("changed", 3),
    step("failed", 4),
    step("long", 5, { output: omitted }),
    step("longer", 6, { output: omitted }),
    step("gone", 7),
  ]);
  const again = [
    step("kept", 1, { kept: true, output: "whatever" }),
    step("same", 2, { output: { a: 1 } }),
    step("changed", 3, { output: 2 }),
    step("failed", 4, { status: "failed", output: null, error: "Error: no" }),
    step("long", 5, { output: omitted }),
    step("longer", 6, { output: { ...omitted, bytes: 80_000 } }),
    step("new", 7),
  ];
  const verdicts = (after: RunDetail) => compareSteps(before, after).map(({ id, verdict }) => [id, verdict]);

  it("tells what became of each step", () => {
    expect(verdicts(run(again))).toEqual([
      ["kept", "kept"],
      ["same", "same"],
      ["changed", "changed"],
      ["failed", "changed"],
      ["long", "too-long"],
      ["longer", "changed"],
      ["gone", "only-before"],
      ["new", "only-after"],
    ]);
  });

  it("leaves open what has not ended", () => {
    const after = run([step("kept", 1, { kept: true }), step("same", null)], { status: "running" });
    expect(verdicts(after).map(([, verdict]) => verdict)).toEqual(["kept", ...Array(6).fill("open")]);
  });
});

describe("compareEnds", () => {
  it("looks at the data of the event, not at its id", () => {
    const other = run([], { input: { id: "2", data: { n: 1 } } });
    expect(compareEnds(run([]), other)).toEqual({ sameInput: true, sameOutput: true });
    expect(compareEnds(run([]), run([], { input: { data: { n: 2 } } })).sameInput).toBe(false);
  });

  it("compares the ends of runs that have ended", () => {
    expect(compareEnds(run([]), run([], { status: "running" })).sameOutput).toBeNull();
    expect(compareEnds(run([]), run([], { output: 2 })).sameOutput).toBe(false);
    expect(compareEnds(run([]), run([], { status: "failed", error: "no" })).sameOutput).toBe(false);
  });
});
