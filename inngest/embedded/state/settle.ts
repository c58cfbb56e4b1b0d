import { limitError } from "../protocol/errors";
import type { Outcome } from "../store/outcome";
import type { RunStorage } from "../store/storage";
import type { Lease, Verdict } from "../store/store";
import type { AnsweredJob, ExecutedStepRow, LockedRun, StateTransaction } from "../store/transaction";
import { finishRun, type RunEnd } from "./finish-run";
import { recordAttempts } from "./record-attempts";
import { discoverNext } from "./resolve-step";
import { executedRows, lastPosition } from "./result-rows";
import { exceededRunLimit, measure } from "./run-limits";
import { startSteps } from "./start-steps";

/** Applies an outcome in one transaction; see `StateStore.settle`. Repeating it is harmless: the lease is gone. */
export function settle(storage: RunStorage, lease: Lease, outcome: Outcome): Promise<Verdict> {
  const recorded = executedRows(outcome.recorded);
  return storage.transact(async (tx) => {
    // Sent together, done in this order: a run that has ended has no job.
    const [run, job] = await Promise.all([tx.lockRun(lease.runId), answerJob(tx, lease, outcome)]);
    if (!run || !job) return "stale";
    await recordAttempts(tx, lease, job, outcome, recorded);
    await apply(tx, run, job, outcome, recorded);
    return "accepted";
  });
}

/** Takes the job off the queue, or back to it for a retry, if the lease still holds: this is the fence. */
async function answerJob(tx: StateTransaction, lease: Lease, outcome: Outcome): Promise<AnsweredJob | null> {
  if (outcome.kind !== "retry") return tx.takeJob(lease);
  const job = await tx.postponeJob(lease, outcome.retryAt);
  if (job) tx.wakeWorkers();
  return job;
}

async function apply(
  tx: StateTransaction,
  run: LockedRun,
  job: AnsweredJob,
  outcome: Outcome,
  recorded: ExecutedStepRow[],
): Promise<void> {
  const measured = measure(recorded);
  if ("tooLarge" in measured) return finishRun(tx, run, { status: "failed", error: measured.tooLarge });
  const changed = recorded.length > 0 ? await tx.recordSteps(run.id, run.stepCount, recorded, job) : [];
  const stepCount = lastPosition(run.stepCount, recorded, changed);
  const stateBytes = run.stateBytes + (changed.length > 0 ? measured.bytes : 0);
  if (changed.length > 0) await tx.saveProgress(run.id, stepCount, stateBytes);
  const end = endOf(outcome, { stepCount, stateBytes });
  if (end) return finishRun(tx, run, end);
  if (outcome.kind !== "advanced") return;
  const started = await startSteps(tx, { ...run, stepCount, stateBytes }, outcome.started);
  const { knownSteps } = outcome;
  // What a discovery finds beside steps that go on may be those alone: it goes on when they have ended.
  if (changed.length + started === 0 && knownSteps === undefined) {
    const error = limitError(
      "The function found no step that was not known before: it would go on for ever.",
    );
    return finishRun(tx, run, { status: "failed", error });
  }
  await discoverNext(tx, run.id, changed, knownSteps);
}

/** How a run of this size ends with this outcome, or null when it goes on. */
function endOf(outcome: Outcome, run: { stepCount: number; stateBytes: number }): RunEnd | null {
  if (outcome.kind === "completed") return { status: "completed", output: outcome.output };
  if (outcome.kind === "failed") return { status: "failed", error: outcome.error };
  const found = outcome.kind === "advanced" ? outcome.started.length : 0;
  const error = exceededRunLimit({ ...run, stepCount: run.stepCount + found });
  return error && { status: "failed", error };
}
