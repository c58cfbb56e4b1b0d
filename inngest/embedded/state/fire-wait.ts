import type { DueTimer } from "../store/storage";
import type { EventRecord, LockedRun, OpenWait, StateTransaction } from "../store/transaction";
import { isAwaited } from "./answer-waits";
import { finishRun } from "./finish-run";
import { resolveStep } from "./resolve-step";
import { toStoredEvent } from "./stored-event";

const page = 100;

/**
 * Does what is due for a wait: ends it with the event that answers it, or without one when its time is over; or, when it
 * is new, catches up with the events that were routed before it could be seen. No event that came since the wait began is
 * lost: routing sees the waits that were committed before it looked, and a wait looks at the events after its own commit.
 * @returns whether it was still there
 */
export async function fireWait(tx: StateTransaction, timer: DueTimer): Promise<boolean> {
  const run = await tx.lockRun(timer.runId);
  const wait = run && (await tx.lockWait(timer));
  if (!run || !wait) return false;
  const answer = wait.answer ?? (wait.caughtUp ? null : await missedAnswer(tx, wait));
  if (answer || (wait.caughtUp && wait.isOver)) await endWait(tx, run, timer, answer);
  else if (!wait.caughtUp) await tx.keepWaiting(wait);
  return true;
}

async function endWait(
  tx: StateTransaction,
  run: LockedRun,
  { stepId, kind }: DueTimer,
  answer: EventRecord | null,
): Promise<void> {
  if (kind === "wait") {
    const output = answer && toStoredEvent(answer);
    await resolveStep(tx, run.id, stepId, { status: "completed", output });
  } else if (answer) {
    await finishRun(tx, run, { status: "cancelled" });
    tx.wakeWorkers();
  } else await tx.dropTimer(run.id, stepId);
}

async function missedAnswer(tx: StateTransaction, wait: OpenWait): Promise<EventRecord | null> {
  const fits = isAwaited(wait);
  for (let offset = 0; ; offset += page) {
    const events = await tx.eventsForWait(wait, offset, page);
    const answer = events.find((event) => fits(toStoredEvent(event)));
    if (answer || events.length < page) return answer ?? null;
  }
}
