import { alwaysMs } from "../limits";
import type { FunctionDefinition } from "../store/function-definition";
import type { StateTransaction } from "../store/transaction";

/** Sets what may end a new run from outside: events, and its time. */
export async function watchRun(
  tx: StateTransaction,
  runId: string,
  { cancelOn = [], timeouts = {} }: FunctionDefinition,
): Promise<void> {
  for (const [
    index,
    { event: eventName, if: condition = null, timeoutMs = alwaysMs },
  ] of cancelOn.entries()) {
    const until = { afterMs: timeoutMs };
    await tx.addWait({ kind: "cancel", runId, stepId: `cancel ${index}`, eventName, condition, until });
  }
  if (timeouts.startMs !== undefined) await tx.limitRun(runId, "start", timeouts.startMs);
  if (timeouts.finishMs !== undefined) await tx.limitRun(runId, "finish", timeouts.finishMs);
}
