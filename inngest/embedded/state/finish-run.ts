import { functionFailed, functionFailedData } from "../protocol/internal-events";
import { jsonText } from "../store/json-text";
import type { SerialisedError, StepResult } from "../store/outcome";
import type { LockedRun, StateTransaction } from "../store/transaction";
import { resolveStep } from "./resolve-step";
import { oversizedOutput } from "./run-limits";
import { addEngineEvent, toStoredEvent } from "./stored-event";

/** How a run ends. */
export type RunEnd =
  | { status: "completed"; output: unknown }
  | { status: "failed"; error: SerialisedError }
  | { status: "cancelled" };

/** Ends a locked run: nothing of it starts any more, its failure is told, and its invoker goes on. */
export async function finishRun(tx: StateTransaction, run: LockedRun, wanted: RunEnd): Promise<void> {
  const text = wanted.status === "completed" ? jsonText(wanted.output) : null;
  const tooLarge = text === null ? null : oversizedOutput(text);
  const end: RunEnd = tooLarge ? { status: "failed", error: tooLarge } : wanted;
  const row = {
    status: end.status,
    output: end.status === "completed" ? text : null,
    error: end.status === "failed" ? jsonText(end.error) : null,
  };
  // Sent together, done in this order.
  await Promise.all([
    tx.endRun(run.id, row),
    tx.dropJobs(run.id),
    tx.dropTimers(run.id),
    tx.abandonCalls(run.id),
  ]);
  if (end.status === "failed") await tellFailure(tx, run, end.error);
  if (run.parentRunId && run.parentStepId)
    await resolveStep(tx, run.parentRunId, run.parentStepId, answerToInvoker(end));
}

const answerToInvoker = (end: RunEnd): StepResult => {
  if (end.status === "completed") return { status: "completed", output: end.output };
  if (end.status === "failed") return { status: "failed", error: end.error };
  return {
    status: "failed",
    error: { name: "FunctionCancelledError", message: "The invoked function was cancelled." },
  };
};

async function tellFailure(tx: StateTransaction, run: LockedRun, error: SerialisedError): Promise<void> {
  const events = (await tx.eventsOfRun(run.id)).map(toStoredEvent);
  const data = functionFailedData({ id: run.id, functionId: run.functionId }, events, error);
  const event = { externalId: run.id, name: functionFailed, data, organisationId: run.organisationId };
  await addEngineEvent(tx, event, false);
  tx.wakeWorkers();
}
