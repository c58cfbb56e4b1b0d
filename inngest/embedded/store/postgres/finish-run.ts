import { functionFailed, functionFailedData } from "../../protocol/internal-events";
import { jsonText } from "../json-text";
import type { SerialisedError, StepResult } from "../outcome";
import { notifyWorkers, type Tx } from "./connection";
import { type EventRow, insertEngineEvent, toStoredEvent } from "./events";
import { oversizedOutput } from "./run-limits";
import { discoverWhenIdle, type LockedRun, lockRun } from "./run-rows";

/** How a run ends. */
export type RunEnd =
  | { status: "completed"; output: unknown }
  | { status: "failed"; error: SerialisedError }
  | { status: "cancelled" };

/** Ends a locked run: nothing of it starts any more, its failure is told, and its invoker goes on. */
export async function finishRun(tx: Tx, run: LockedRun, wanted: RunEnd): Promise<void> {
  const text = wanted.status === "completed" ? jsonText(wanted.output) : null;
  const tooLarge = text === null ? null : oversizedOutput(text);
  const end: RunEnd = tooLarge ? { status: "failed", error: tooLarge } : wanted;
  await tx`update durable.runs set status = ${end.status}, ended_at = clock_timestamp(),
      output = ${end.status === "completed" ? text : null}::text::json,
      error = ${end.status === "failed" ? jsonText(end.error) : null}::text::json
    where id = ${run.id}`;
  await tx`delete from durable.jobs where run_id = ${run.id}`;
  await tx`delete from durable.timers where run_id = ${run.id}`;
  await tx`update durable.attempts set status = 'abandoned', ended_at = clock_timestamp()
    where run_id = ${run.id} and status = 'running'`;
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

async function tellFailure(tx: Tx, run: LockedRun, error: SerialisedError): Promise<void> {
  const rows = await tx<EventRow[]>`
    select e.body::text as "eventBody", (extract(epoch from e.received_at) * 1000)::float8 as "receivedMs"
    from durable.runs r join durable.events e on e.id = r.event_id where r.id = ${run.id}`;
  const row = rows[0];
  if (!row) return;
  const data = functionFailedData({ id: run.id, functionId: run.functionId }, toStoredEvent(row), error);
  const event = { externalId: run.id, name: functionFailed, data, organisationId: run.organisationId };
  await insertEngineEvent(tx, event, false);
  await notifyWorkers(tx);
}

/**
 * Ends a step that went on by itself (a timer, an invoked function) and lets its run go on. Does nothing when the run
 * or the step has ended. Locks the run: callers hold at most the lock of a run that it invoked.
 * @returns whether the step was pending
 */
export async function resolveStep(
  tx: Tx,
  runId: string,
  stepId: string,
  result: StepResult,
): Promise<boolean> {
  const run = await lockRun(tx, runId);
  if (!run) return false;
  const output = result.status === "completed" ? jsonText(result.output) : null;
  const error = result.status === "failed" ? jsonText(result.error) : null;
  const ended = await tx`
    update durable.steps set status = ${result.status}, position = ${run.stepCount + 1}, output = ${output}::text::json,
      error = ${error}::text::json, ended_at = clock_timestamp()
    where run_id = ${runId} and id = ${stepId} and status = 'pending' returning id`;
  if (ended.length === 0) return false;
  await tx`delete from durable.timers where run_id = ${runId} and step_id = ${stepId}`;
  await tx`update durable.runs set step_count = step_count + 1,
      state_bytes = state_bytes + ${Buffer.byteLength(output ?? error ?? "")}::bigint where id = ${runId}`;
  await discoverWhenIdle(tx, runId);
  return true;
}
