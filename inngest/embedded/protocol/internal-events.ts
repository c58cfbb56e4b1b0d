import type { SerialisedError } from "../store/outcome";
import type { StoredEvent } from "../store/store";

export const functionFailed = "inngest/function.failed";
export const scheduledTimer = "inngest/scheduled.timer";
export const functionInvoked = "inngest/function.invoked";

/**
 * The data of the event that tells that a run failed, and on which `onFailure` handlers start.
 * @param events what started the run: its batch, or one event
 */
export function functionFailedData(
  run: { id: string; functionId: string },
  events: StoredEvent[],
  error: SerialisedError,
): Record<string, unknown> {
  return {
    _inngest: { status: "Failed" },
    error: { ...error, error: error.name },
    event: events[0],
    events,
    function_id: run.functionId,
    result: { ...error, __serialized: true },
    run_id: run.id,
  };
}

/** The data of the event that an invoked function sees: the caller's data, and where the answer goes. */
export function functionInvokedData(
  data: Record<string, unknown>,
  caller: { runId: string; stepId: string; stepName: string; functionId: string },
  functionId: string,
): Record<string, unknown> {
  return {
    ...data,
    _inngest: {
      correlation_id: `${caller.runId}.${caller.stepId}`,
      fn_id: functionId,
      name: caller.stepName,
      source_fn_id: caller.functionId,
    },
  };
}
