import type { SerialisedError, StepResult } from "../store/outcome";
import type { DueTimer, RunStorage } from "../store/storage";
import type { StateTransaction } from "../store/transaction";
import { finishRun } from "./finish-run";
import { fireWait } from "./fire-wait";
import { resolveStep } from "./resolve-step";

/** Does what timers are for whose time has come. @returns how many did something */
export async function fireTimers(storage: RunStorage, due: DueTimer[]): Promise<number> {
  const fired = await Promise.all(due.map((timer) => fire(storage, timer)));
  return fired.filter(Boolean).length;
}

/** Workers that see the same timer take turns at its run, and the second finds it done. */
const fire = (storage: RunStorage, timer: DueTimer): Promise<boolean> =>
  storage.transact((tx) => {
    const { runId, stepId, kind } = timer;
    if (kind === "wait" || kind === "cancel") return fireWait(tx, timer);
    if (kind === "start" || kind === "finish" || kind === "replaced") return endInTime(tx, timer);
    return resolveStep(tx, runId, stepId, timedResult(kind));
  });

/** Ends a run that took too long to start, unless it started meanwhile, or to finish, or that another one replaces. */
async function endInTime(tx: StateTransaction, { runId, stepId }: DueTimer): Promise<boolean> {
  const run = await tx.lockRun(runId);
  const due = await tx.dropTimer(runId, stepId);
  if (!run || !due) return due;
  await finishRun(tx, run, { status: "cancelled" });
  tx.wakeWorkers();
  return true;
}

const invokeTimeout: SerialisedError = {
  name: "InvokeTimeoutError",
  message: "The invoked function did not answer in time.",
};

/** What a step becomes when its time has come. */
const timedResult = (kind: string): StepResult =>
  kind === "invoke" ? { status: "failed", error: invokeTimeout } : { status: "completed", output: null };
