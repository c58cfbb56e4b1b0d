import { functionInvoked, functionInvokedData } from "../protocol/internal-events";
import type { StartedStep } from "../store/outcome";
import type { LockedRun, StateTransaction } from "../store/transaction";
import { resolveStep } from "./resolve-step";
import { startRuns } from "./start-runs";
import { addEngineEvent, toStoredEvent } from "./stored-event";
import { matchOf } from "./wait-match";

/** Starts found steps that are not known yet. @returns how many were new */
export async function startSteps(
  tx: StateTransaction,
  run: LockedRun,
  steps: StartedStep[],
): Promise<number> {
  if (steps.length === 0) return 0;
  const distinct = [...new Map(steps.map((step) => [step.id, step])).values()];
  const known = await tx.addPendingSteps(run.id, distinct);
  const fresh = new Set(known);
  const started = distinct.filter(({ id }) => fresh.has(id));
  if (started.some(({ races }) => races)) await tx.markRace(run.id);
  const planned = started.filter(({ kind }) => kind === "run");
  if (planned.length > 0) {
    await tx.queueSteps(
      run.id,
      planned.map(({ id }) => id),
    );
  }
  for (const step of started) {
    if (step.kind === "sleep") await tx.setTimer(run.id, step.id, step.until);
    if (step.kind === "invoke") await invoke(tx, run, step);
    if (step.kind === "wait") await wait(tx, run, step);
  }
  if (started.length > 0) tx.wakeWorkers();
  return started.length;
}

type WaitStep = Extract<StartedStep, { kind: "wait" }>;

async function wait(tx: StateTransaction, run: LockedRun, step: WaitStep): Promise<void> {
  const match = await matchOf(step.condition, async () => {
    const [own] = await tx.eventsOfRun(run.id);
    return own ? toStoredEvent(own) : null;
  });
  await tx.addWait({ ...step, kind: "step", runId: run.id, stepId: step.id, match });
}

type InvokeStep = Extract<StartedStep, { kind: "invoke" }>;

async function invoke(tx: StateTransaction, run: LockedRun, step: InvokeStep): Promise<void> {
  const definition = await tx.findFunction(step.functionId);
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
  const invoked = { name: functionInvoked, data, organisationId };
  const { id: eventId, event } = await addEngineEvent(tx, invoked, true);
  const parent = { runId: run.id, stepId: step.id };
  await startRuns(tx, [{ definition, eventId, event, organisationId, origin: "invoke", parent }]);
  await tx.setTimer(run.id, step.id, step.timeout);
}
