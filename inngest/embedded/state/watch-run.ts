import { alwaysMs } from "../limits";
import type { FunctionDefinition } from "../store/function-definition";
import type { StoredEvent } from "../store/store";
import type { StateTransaction } from "../store/transaction";
import { matchOf } from "./wait-match";

/** Sets what may end a new run from outside: events, and its time. `event` is the run's own. */
export async function watchRun(
  tx: StateTransaction,
  runId: string,
  { cancelOn = [], timeouts = {} }: FunctionDefinition,
  event: StoredEvent,
): Promise<void> {
  for (const [
    index,
    { event: eventName, if: condition = null, timeoutMs = alwaysMs },
  ] of cancelOn.entries()) {
    const until = { afterMs: timeoutMs };
    const match = await matchOf(condition, async () => event);
    await tx.addWait({
      kind: "cancel",
      runId,
      stepId: `cancel ${index}`,
      eventName,
      condition,
      match,
      until,
    });
  }
  if (timeouts.startMs !== undefined) await tx.limitRun(runId, "start", timeouts.startMs);
  if (timeouts.finishMs !== undefined) await tx.limitRun(runId, "finish", timeouts.finishMs);
}
