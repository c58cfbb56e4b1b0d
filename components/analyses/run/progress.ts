import type {
  AnalysisDetail,
  AnalysisEvent,
  AnalysisStatus,
  StepView,
} from "@/lib/features/analyses/schemas";

/** What the page shows of an analysis under way. */
export type Progress = { status: AnalysisStatus; steps: StepView[]; lastSequence: number };

export const progressOf = ({ status, steps, lastSequence }: AnalysisDetail): Progress => ({
  status,
  steps,
  lastSequence,
});

const ended: ReadonlySet<AnalysisStatus> = new Set(["completed", "partial", "failed", "cancelled"]);

/** Whether nothing more will happen. */
export const hasEnded = (status: AnalysisStatus): boolean => ended.has(status);

const numberOf = (value: unknown): number | null => (typeof value === "number" ? value : null);

function advanceStep(step: StepView, event: AnalysisEvent): StepView {
  switch (event.type) {
    case "step.started":
      return { ...step, status: "running", attempts: step.attempts + 1, startedAt: event.at, error: null };
    case "step.completed":
      return {
        ...step,
        status: "completed",
        durationMs: numberOf(event.data.durationMs),
        findingCount: numberOf(event.data.findingCount),
      };
    case "step.failed":
      return {
        ...step,
        status: "failed",
        durationMs: numberOf(event.data.durationMs),
        error: typeof event.data.error === "string" ? event.data.error : "internal",
      };
    default:
      return step;
  }
}

function statusAfter(status: AnalysisStatus, event: AnalysisEvent): AnalysisStatus {
  switch (event.type) {
    case "started":
      return "running";
    case "completed":
      return event.data.status === "partial" ? "partial" : "completed";
    case "failed":
    case "cancelled":
      return event.type;
    default:
      return status;
  }
}

/** The progress after one more event. An event that was seen before (a stream that resumed) changes nothing. */
export function advance(progress: Progress, event: AnalysisEvent): Progress {
  if (event.sequence <= progress.lastSequence) return progress;
  return {
    status: statusAfter(progress.status, event),
    steps: progress.steps.map((step) => (step.step === event.step ? advanceStep(step, event) : step)),
    lastSequence: event.sequence,
  };
}

/** Whether each aspect has ended while the agents are still at work: what was found can be read already. */
export const hasFindings = (steps: readonly StepView[]): boolean =>
  steps.some(({ group }) => group === "agents") &&
  steps.every(({ group, status }) => group !== "aspects" || status === "completed" || status === "failed");
