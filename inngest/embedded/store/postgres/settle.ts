import { limitError } from "../../protocol/errors";
import type { Outcome } from "../outcome";
import type { Lease, Verdict } from "../store";
import { dueAt, inTransaction, notifyWorkers, type RunnerSql, type Tx } from "./connection";
import { finishRun } from "./finish-run";
import { type AnsweredJob, recordAttempts, recordSteps } from "./recording";
import { exceededRunLimit, oversizedStep } from "./run-limits";
import { discoverWhenIdle, type LockedRun, lockRun } from "./run-rows";
import { startSteps } from "./start-steps";
import { stepColumns, totalBytes } from "./step-rows";

/** Applies an outcome in one transaction; see `StateStore.settle`. Repeating it is harmless: the lease is gone. */
export function settle(sql: RunnerSql, lease: Lease, outcome: Outcome): Promise<Verdict> {
  return inTransaction(sql, async (tx) => {
    const run = await lockRun(tx, lease.runId);
    const job = run && (await answerJob(tx, lease, outcome));
    if (!run || !job) return "stale";
    await recordAttempts(tx, lease, job, outcome);
    await apply(tx, run, outcome);
    return "accepted";
  });
}

/** Takes the job off the queue, or back to it for a retry, if the lease still holds: this is the fence. */
async function answerJob(tx: Tx, lease: Lease, outcome: Outcome): Promise<AnsweredJob | undefined> {
  const columns = tx`step_id as "stepId", attempt, worker`;
  if (outcome.kind !== "retry") {
    const rows = await tx<AnsweredJob[]>`
      delete from durable.jobs where id = ${lease.jobId} and lease_token = ${lease.token} returning ${columns}`;
    return rows[0];
  }
  const rows = await tx<AnsweredJob[]>`
    update durable.jobs set state = 'scheduled', available_at = ${dueAt(tx, outcome.retryAt)}, attempt = attempt + 1,
      claims = 0, lease_token = null, lease_until = null, lease_ms = null, worker = null
    where id = ${lease.jobId} and lease_token = ${lease.token}
    returning step_id as "stepId", attempt - 1 as attempt, (select worker from durable.attempts
      where lease_token = ${lease.token}) as worker`;
  if (rows.length > 0) await notifyWorkers(tx);
  return rows[0];
}

async function apply(tx: Tx, run: LockedRun, outcome: Outcome): Promise<void> {
  const columns = stepColumns(outcome.recorded);
  const tooLarge = oversizedStep(columns);
  if (tooLarge) return finishRun(tx, run, { status: "failed", error: tooLarge });
  const changed = await recordSteps(tx, run.id, run.stepCount, columns);
  const stepCount = run.stepCount + changed.length;
  const stateBytes = run.stateBytes + (changed.length > 0 ? totalBytes(columns) : 0);
  if (changed.length > 0) {
    await tx`update durable.runs set step_count = ${stepCount}, state_bytes = ${stateBytes}::bigint where id = ${run.id}`;
  }
  if (outcome.kind === "completed")
    return finishRun(tx, run, { status: "completed", output: outcome.output });
  if (outcome.kind === "failed") return finishRun(tx, run, { status: "failed", error: outcome.error });
  const exceeded = exceededRunLimit({
    stepCount: stepCount + (outcome.kind === "advanced" ? outcome.started.length : 0),
    stateBytes,
  });
  if (exceeded) return finishRun(tx, run, { status: "failed", error: exceeded });
  if (outcome.kind === "retry") return;
  const started = await startSteps(tx, { ...run, stepCount, stateBytes }, outcome.started);
  if (changed.length + started === 0) {
    const error = limitError(
      "The function found no step that was not known before: it would go on for ever.",
    );
    return finishRun(tx, run, { status: "failed", error });
  }
  await discoverWhenIdle(tx, run.id);
}
