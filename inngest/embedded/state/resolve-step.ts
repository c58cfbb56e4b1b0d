import type { StepResult } from "../store/outcome";
import type { StateTransaction } from "../store/transaction";
import { bytesOf, resultRow } from "./result-rows";

/**
 * Ends a step that went on by itself (a timer, an invoked function) and lets its run go on. Does nothing when the run
 * or the step has ended. Locks the run: callers hold at most the lock of a run that it invoked.
 * @returns whether the step was pending
 */
export async function resolveStep(
  tx: StateTransaction,
  runId: string,
  stepId: string,
  result: StepResult,
): Promise<boolean> {
  const run = await tx.lockRun(runId);
  if (!run) return false;
  const step = { id: stepId, ...resultRow(result) };
  const stepCount = run.stepCount + 1;
  if (!(await tx.endPendingStep(runId, step, stepCount))) return false;
  await tx.dropTimer(runId, stepId);
  await tx.saveProgress(runId, stepCount, run.stateBytes + bytesOf(step));
  await discoverNext(tx, runId, [stepId]);
  return true;
}

/**
 * Queues the next discovery, unless steps are still pending: parallel steps go forward together. Those that race do not
 * wait for each other: the end of each is followed by a discovery that knows of it. A discovery that is there already does:
 * either it is loaded later, or it tells at its end how many steps it knew of (`knownSteps`), and is followed by another
 * one when more have finished meanwhile. Ends of steps and of discoveries take turns at the run, so that one of the two
 * sees the other.
 * @param ended the steps whose end this is
 */
export async function discoverNext(
  tx: StateTransaction,
  runId: string,
  ended: string[],
  knownSteps?: number,
): Promise<void> {
  if (await tx.queueDiscovery(runId, ended, knownSteps)) tx.wakeWorkers();
}
