import { expect, test } from "vitest";
import type { AnalysisEvent, StepView } from "@/lib/features/analyses/schemas";
import { advance, hasEnded, hasFindings, type Progress } from "./progress";

const step = (name: string): StepView => ({
  step: name,
  group: "aspects",
  status: "pending",
  attempts: 0,
  startedAt: null,
  durationMs: null,
  findingCount: null,
  error: null,
});
const start: Progress = { status: "queued", steps: [step("spelling"), step("cohesion")], lastSequence: 1 };
const event = (
  sequence: number,
  type: AnalysisEvent["type"],
  name: string | null = null,
  data: Record<string, unknown> = {},
): AnalysisEvent => ({ sequence, type, step: name, data, at: "2026-11-21T12:00:00.000Z" });

test("a step starts, fails, starts again and completes", () => {
  const events = [
    event(2, "started"),
    event(3, "step.started", "spelling"),
    event(4, "step.failed", "spelling", { error: "internal", durationMs: 5 }),
    event(5, "step.started", "spelling"),
    event(6, "step.completed", "spelling", { durationMs: 12, findingCount: 3 }),
  ];
  const after = events.reduce(advance, start);
  expect(after.status).toBe("running");
  expect(after.lastSequence).toBe(6);
  expect(after.steps[0]).toMatchObject({
    status: "completed",
    attempts: 2,
    durationMs: 12,
    findingCount: 3,
    error: null,
  });
  expect(after.steps[1]).toEqual(step("cohesion"));
});

test("an event that was seen before changes nothing", () => {
  const once = advance(start, event(2, "step.started", "spelling"));
  expect(advance(once, event(2, "step.started", "spelling"))).toBe(once);
});

test.each([
  ["completed", {}, "completed"],
  ["completed", { status: "partial" }, "partial"],
  ["failed", {}, "failed"],
  ["cancelled", {}, "cancelled"],
] as const)("%s %j ends as %s", (type, data, status) => {
  const after = advance(start, event(2, type, null, data));
  expect(after.status).toBe(status);
  expect(hasEnded(after.status)).toBe(true);
});

test("a code has findings to show once its aspects have ended, whatever its agents do", () => {
  const lint: StepView = { ...step("lint"), status: "completed" };
  const agent: StepView = { ...step("optimiser"), group: "agents" };
  expect(hasFindings([lint, agent])).toBe(true);
  expect(hasFindings([lint, { ...step("syntax"), status: "failed" }, agent])).toBe(true);
  expect(hasFindings([lint, { ...step("syntax"), status: "running" }, agent])).toBe(false);
  expect(hasFindings([lint])).toBe(false);
});
