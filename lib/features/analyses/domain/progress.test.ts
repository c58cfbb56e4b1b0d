import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stepsOf } from "./pipeline";
import { foldSteps, type ProgressEvent, type ProgressType } from "./progress";

const types: ProgressType[] = [
  "submitted",
  "started",
  "step.started",
  "step.completed",
  "step.failed",
  "completed",
  "failed",
  "cancelled",
];

const anyEvent: fc.Arbitrary<ProgressEvent> = fc.record({
  sequence: fc.nat(),
  type: fc.constantFrom(...types),
  step: fc.option(fc.constantFrom("validate", "spelling", "lint", "save", "unknown", "__proto__")),
  data: fc.dictionary(fc.constantFrom("durationMs", "findingCount", "error", "x"), fc.jsonValue()),
  at: fc.date({ noInvalidDate: true }),
});

const at = new Date("2026-11-21T10:00:00Z");
const event = (
  type: ProgressType,
  step: string | null,
  data: Record<string, unknown> = {},
): ProgressEvent => ({
  sequence: 1,
  type,
  step,
  data,
  at,
});
const stepAfter = (...events: ProgressEvent[]) =>
  foldSteps("essay", events).find(({ step }) => step === "spelling");

describe("foldSteps", () => {
  it.each(["essay", "code"] as const)(
    "has every step of %s in the order of its pipeline, all pending",
    (kind) => {
      const steps = foldSteps(kind, []);
      expect(steps.map(({ step, group }) => ({ step, group }))).toEqual(stepsOf(kind));
      expect(new Set(steps.map(({ status }) => status))).toEqual(new Set(["pending"]));
    },
  );

  it("shows an assistant once it has begun, beside the aspects", () => {
    const steps = foldSteps("essay", [event("step.started", "comments")]);
    expect(steps.find(({ step }) => step === "comments")).toMatchObject({
      group: "aspects",
      status: "running",
    });
    expect(steps.map(({ step }) => step)).toEqual(stepsOf("essay", ["comments"]).map(({ step }) => step));
    expect(steps.some(({ step }) => step === "languagetool")).toBe(false);
  });

  it("takes events in any order: each step is as its last event says, and counts its starts", () => {
    fc.assert(
      fc.property(fc.constantFrom("essay" as const, "code" as const), fc.array(anyEvent), (kind, events) => {
        for (const step of foldSteps(kind, events)) {
          const own = events.filter((each) => each.step === step.step && each.type.startsWith("step."));
          const expected = {
            "step.started": "running",
            "step.completed": "completed",
            "step.failed": "failed",
          };
          const last = own.at(-1)?.type;
          const status = last && last in expected ? expected[last as keyof typeof expected] : "pending";
          expect(step.status).toBe(status);
          expect(step.attempts).toBe(own.filter(({ type }) => type === "step.started").length);
          expect(step.durationMs === null || typeof step.durationMs === "number").toBe(true);
          expect(typeof step.error).toBe(status === "failed" ? "string" : "object");
          if (status === "running") expect(step.durationMs).toBeNull();
        }
      }),
    );
  });

  it("shows duration and findings, and why a step failed", () => {
    expect(stepAfter(event("step.started", "spelling"))).toMatchObject({
      status: "running",
      startedAt: at,
      attempts: 1,
    });
    expect(stepAfter(event("step.completed", "spelling", { durationMs: 12, findingCount: 3 }))).toMatchObject(
      { durationMs: 12, findingCount: 3, error: null },
    );
    expect(stepAfter(event("step.failed", "spelling", { error: "unavailable" }))?.error).toBe("unavailable");
    expect(stepAfter(event("step.failed", "spelling"))?.error).toBe("internal");
  });

  it("forgets the outcome of the attempt before when a step starts again", () => {
    const again = stepAfter(
      event("step.started", "spelling"),
      event("step.failed", "spelling", { error: "internal", durationMs: 9 }),
      event("step.started", "spelling"),
    );
    expect(again).toMatchObject({ status: "running", attempts: 2, error: null, durationMs: null });
    const repeated = stepAfter(
      event("step.completed", "spelling", { findingCount: 3 }),
      event("step.started", "spelling"),
    );
    expect(repeated).toMatchObject({ status: "running", findingCount: null });
  });
});
