import { newId } from "@/lib/kernel/ids";
import { functionInvoked, functionInvokedData } from "../../protocol/internal-events";
import type { DueTime, SerialisedError, StartedStep, StepResult } from "../outcome";
import { dueAt, notifyWorkers, type Tx } from "./connection";
import { insertEngineEvent } from "./events";
import { resolveStep } from "./finish-run";
import { findFunction } from "./functions";
import type { LockedRun } from "./run-rows";
import { startRuns } from "./start-runs";

/** Starts found steps that are not known yet. @returns how many were new */
export async function startSteps(tx: Tx, run: LockedRun, steps: StartedStep[]): Promise<number> {
  if (steps.length === 0) return 0;
  const distinct = [...new Map(steps.map((step) => [step.id, step])).values()];
  const rows = await tx<{ id: string }[]>`
    insert into durable.steps (run_id, id, name, kind, status)
    select ${run.id}::uuid, id, name, kind, 'pending'
    from unnest(${distinct.map(({ id }) => id)}::text[], ${distinct.map(({ name }) => name)}::text[],
      ${distinct.map(({ kind }) => kind)}::text[]) as t (id, name, kind)
    on conflict (run_id, id) do nothing returning id`;
  const fresh = new Set(rows.map(({ id }) => id));
  for (const step of distinct) {
    if (!fresh.has(step.id)) continue;
    if (step.kind === "run") await queueStep(tx, run, step.id);
    else if (step.kind === "sleep") await setTimer(tx, run.id, step.id, step.until);
    else await invoke(tx, run, step);
  }
  if (fresh.size > 0) await notifyWorkers(tx);
  return fresh.size;
}

async function queueStep(tx: Tx, run: LockedRun, stepId: string): Promise<void> {
  await tx`
    insert into durable.jobs (id, run_id, function_id, step_id, state, rank, slot_keys, slot_limits)
    select ${newId()}::uuid, id, function_id, ${stepId}, 'ready', rank, slot_keys, slot_limits
    from durable.runs where id = ${run.id}`;
}

async function setTimer(tx: Tx, runId: string, stepId: string, due: DueTime): Promise<void> {
  await tx`insert into durable.timers (run_id, step_id, fires_at) values (${runId}, ${stepId}, ${dueAt(tx, due)})`;
}

type InvokeStep = Extract<StartedStep, { kind: "invoke" }>;

async function invoke(tx: Tx, run: LockedRun, step: InvokeStep): Promise<void> {
  const definition = await findFunction(tx, step.functionId);
  if (!definition) {
    const error = {
      name: "FunctionNotFoundError",
      message: `There is no function "${step.functionId}" to invoke.`,
    };
    await resolveStep(tx, run.id, step.id, { status: "failed", error });
    return;
  }
  const caller = { runId: run.id, stepId: step.id, stepName: step.name, functionId: run.functionId };
  const data = functionInvokedData(step.payload, caller, step.functionId);
  const { organisationId } = run;
  const { id: eventId, event } = await insertEngineEvent(
    tx,
    { name: functionInvoked, data, organisationId },
    true,
  );
  const parent = { runId: run.id, stepId: step.id };
  await startRuns(tx, [{ definition, eventId, event, organisationId, origin: "invoke", parent }]);
  await setTimer(tx, run.id, step.id, step.timeout);
}

const invokeTimeout: SerialisedError = {
  name: "InvokeTimeoutError",
  message: "The invoked function did not answer in time.",
};

/** What a step becomes when its time has come. */
export const timedResult = (kind: string): StepResult =>
  kind === "invoke" ? { status: "failed", error: invokeTimeout } : { status: "completed", output: null };
