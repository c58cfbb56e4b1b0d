import { jsonText } from "../store/json-text";
import type { Outcome } from "../store/outcome";
import type { Lease } from "../store/store";
import type { AnsweredJob, ExecutedStepRow, StateTransaction } from "../store/transaction";
import { executedRow } from "./result-rows";

/** Writes down how a call ended, and an execution on the way that failed and is tried again. */
export async function recordAttempts(
  tx: StateTransaction,
  lease: Lease,
  job: AnsweredJob,
  outcome: Outcome,
  recorded: ExecutedStepRow[],
): Promise<void> {
  const own = recorded.find(({ id }) => id === job.stepId);
  const failedInside = stepThatFailed(outcome, job);
  const ownError = "error" in outcome && !failedInside ? jsonText(outcome.error) : null;
  await tx.endCall(lease, own?.error ?? ownError);
  if (failedInside) await tx.addFailedTry(lease.runId, job, failedInside);
}

/** The step, found and executed by a discovery, whose error the outcome carries. */
function stepThatFailed(outcome: Outcome, job: AnsweredJob): ExecutedStepRow | null {
  if (!("error" in outcome) || !outcome.failedStep || outcome.failedStep.id === job.stepId) return null;
  return executedRow({ ...outcome.failedStep, result: { status: "failed", error: outcome.error } });
}
