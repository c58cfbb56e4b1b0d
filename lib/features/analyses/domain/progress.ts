import { assistants, type PipelineKind, stepsOf } from "./pipeline";

export type ProgressType =
  | "submitted"
  | "started"
  | "step.started"
  | "step.completed"
  | "step.failed"
  | "completed"
  | "failed"
  | "cancelled";

/** One thing that happened to an analysis. */
export type ProgressEvent = {
  sequence: number;
  type: ProgressType;
  step: string | null;
  data: Record<string, unknown>;
  at: Date;
};

export type StepProgress = {
  step: string;
  group: "before" | "aspects" | "agents" | "after";
  status: "pending" | "running" | "completed" | "failed";
  attempts: number;
  startedAt: Date | null;
  durationMs: number | null;
  findingCount: number | null;
  error: string | null;
};

const numberIn = (data: Record<string, unknown>, key: string): number | null =>
  typeof data[key] === "number" ? data[key] : null;

/** What one event says of its step; null where it is not about a step. */
function outcomeOf({
  type,
  data,
}: ProgressEvent): Pick<StepProgress, "status" | "durationMs" | "findingCount" | "error"> | null {
  const durationMs = numberIn(data, "durationMs");
  switch (type) {
    case "step.started":
      return { status: "running", durationMs: null, findingCount: null, error: null };
    case "step.completed":
      return { status: "completed", durationMs, findingCount: numberIn(data, "findingCount"), error: null };
    case "step.failed": {
      const error = typeof data.error === "string" ? data.error : "internal";
      return { status: "failed", durationMs, findingCount: null, error };
    }
    default:
      return null;
  }
}

/** Applies one event to its step. A step may start again after a failure or a crash; the last event wins. */
function advance(step: StepProgress, event: ProgressEvent): StepProgress {
  const outcome = outcomeOf(event);
  if (!outcome) return step;
  const begun = event.type === "step.started" ? { attempts: step.attempts + 1, startedAt: event.at } : {};
  return { ...step, ...outcome, ...begun };
}

/** The state of every step of the pipeline after these events, in its order. Assistants are shown once they have begun. */
export function foldSteps(kind: PipelineKind, events: readonly ProgressEvent[]): StepProgress[] {
  const begun = new Set(events.map(({ step }) => step));
  const consulted = assistants.filter((assistant) => begun.has(assistant));
  const steps = stepsOf(kind, consulted).map(
    ({ step, group }): StepProgress => ({
      step,
      group,
      status: "pending",
      attempts: 0,
      startedAt: null,
      durationMs: null,
      findingCount: null,
      error: null,
    }),
  );
  const byName = new Map(steps.map((step) => [step.step, step]));
  for (const event of events) {
    const step = event.step === null ? undefined : byName.get(event.step);
    if (step) byName.set(step.step, advance(step, event));
  }
  return [...byName.values()];
}
