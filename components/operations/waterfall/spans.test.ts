import { describe, expect, it } from "vitest";
import type { RunDetail, RunStep } from "@/lib/features/operations/schemas";
import { rangeOf, spansOf, waitOf } from "./spans";

const at = (ms: number): string => new Date(1_700_000_000_000 + ms).toISOString();
const ms = (from: number, to: number) => ({ from: 1_700_000_000_000 + from, to: 1_700_000_000_000 + to });
const end = 1_700_000_000_900;

const attempt = (from: number, to: number | null, status: RunStep["attempts"][number]["status"]) => ({
  ...{ attempt: 0, status, startedAt: at(from), finishedAt: to === null ? null : at(to) },
  ...{ error: null, worker: null },
});

const step = (over: Partial<RunStep>): RunStep => ({
  ...{ id: "s", name: "s", kind: "run", status: "completed", output: null, error: null, childRunId: null },
  ...{ position: 1, kept: false },
  ...{ queuedAt: at(0), startedAt: at(100), finishedAt: at(300), attempts: [] },
  ...over,
});

describe("the bar of a step", () => {
  it("shows the wait before the first attempt and between two", () => {
    const attempts = [attempt(100, 200, "failed"), attempt(450, 500, "completed")];
    expect(spansOf(step({ attempts }), end)).toEqual([
      { kind: "wait", ...ms(0, 100) },
      { kind: "failed", ...ms(100, 200) },
      { kind: "wait", ...ms(200, 450) },
      { kind: "completed", ...ms(450, 500) },
    ]);
  });

  it("goes on to the end of the drawing while it waits or runs", () => {
    expect(spansOf(step({ startedAt: null, finishedAt: null, status: "pending" }), end)).toEqual([
      { kind: "wait", ...ms(0, 900) },
    ]);
    expect(spansOf(step({ attempts: [attempt(100, null, "running")] }), end)).toEqual([
      { kind: "wait", ...ms(0, 100) },
      { kind: "running", ...ms(100, 900) },
    ]);
  });

  it("of a sleep or an invocation is one part, and no wait is drawn where none is known", () => {
    expect(spansOf(step({ queuedAt: null, kind: "invoke" }), end)).toEqual([
      { kind: "completed", ...ms(100, 300) },
    ]);
    expect(spansOf(step({ queuedAt: null, startedAt: null, finishedAt: null }), end)).toEqual([]);
  });

  it("of the function itself has gaps between its calls", () => {
    const attempts = [attempt(100, 200, "completed"), attempt(450, 500, "completed")];
    expect(spansOf(step({ kind: "function", attempts }), end).map(({ kind }) => kind)).toEqual([
      "wait",
      "completed",
      "completed",
    ]);
  });
});

it("knows how long a step waited", () => {
  expect(waitOf(step({}))).toBe(100);
  expect(waitOf(step({ queuedAt: null }))).toBeNull();
  expect(waitOf(step({ startedAt: null }))).toBeNull();
});

it("draws from the creation of a run to its end, or to now", () => {
  const run: RunDetail = {
    ...{ id: "r", functionId: "f", status: "running", organisationId: null, eventName: "e", attempts: 1 },
    ...{ createdAt: at(0), startedAt: at(50), finishedAt: null, error: null, input: {}, output: null },
    ...{ rerunOf: null, replayedFrom: null, parentRunId: null, steps: [step({})] },
  };
  expect(rangeOf(run, end)).toEqual(ms(0, 900));
  expect(rangeOf({ ...run, finishedAt: at(400) }, end)).toEqual(ms(0, 400));
});
