import type { SerialisedError } from "../store/outcome";
import type { RunRecord, RunStorage } from "../store/storage";
import type { Lease, RunState } from "../store/store";
import { toStoredEvent } from "./stored-event";

/** Reads what a call of the handler needs; see `StateStore.load`. */
export async function loadRun(storage: RunStorage, lease: Lease): Promise<RunState | null> {
  const run = await storage.readRun(lease);
  if (!run) return null;
  const event = toStoredEvent(run.event);
  return {
    functionId: run.functionId,
    maxAttempts: run.maxAttempts,
    event,
    events: [event, ...run.furtherEvents.map(toStoredEvent)],
    isAccompanied: run.isAccompanied,
    steps: run.steps.map((step) => ({ id: step.id, value: stepValue(step) })),
  };
}

function stepValue(step: RunRecord["steps"][number]): RunState["steps"][number]["value"] {
  if (step.status === "failed") {
    const error: SerialisedError = JSON.parse(step.error ?? "{}");
    return { error };
  }
  return step.kind === "sleep" ? null : { data: JSON.parse(step.output ?? "null") };
}
