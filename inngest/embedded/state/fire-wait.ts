import type { EventRecord } from "../store/event-record";
import type { DueTimer } from "../store/storage";
import type { LockedRun, LockedWait, OpenWait, StateTransaction } from "../store/transaction";
import { isAwaited } from "./answer-waits";
import { finishRun } from "./finish-run";
import { resolveStep } from "./resolve-step";
import { toStoredEvent } from "./stored-event";

const page = 100;

/**
 * Does what is due for a wait: ends it with the event that answers it, or without one when its time is over; or, when it
 * is new, catches up with the events that were routed before it could be seen. No event that came since the wait began is
 * lost: routing sees the waits that were committed before it looked, and a wait looks at the events after its own commit; when
 * its time is over, it looks at those that came in time and that nobody has routed yet.
 * @returns whether it was still there
 */
export async function fireWait(tx: StateTransaction, timer: DueTimer): Promise<boolean> {
  const run = await tx.lockRun(timer.runId);
  const wait = run && (await tx.lockWait(timer));
  if (!run || !wait) return false;
  const answer = await answerOf(tx, wait);
  if (answer || (wait.caughtUp && wait.isOver)) await endWait(tx, run, timer, answer);
  else if (!wait.caughtUp) await tx.keepWaiting(wait);
  return true;
}

/** What routing found for a new wait may not be the first: it is only known once the wait has caught up. */
async function answerOf(tx: StateTransaction, wait: LockedWait): Promise<EventRecord | null> {
  if (!wait.caughtUp) return missedAnswer(tx, wait, "all");
  return wait.answer ?? (wait.isOver ? missedAnswer(tx, wait, "unrouted") : null);
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

async function missedAnswer(
  tx: StateTransaction,
  wait: OpenWait,
  which: "all" | "unrouted",
): Promise<EventRecord | null> {
  const fits = isAwaited(wait);
  for (let offset = 0; ; offset += page) {
    const events = await tx.eventsForWait(wait, which, offset, page);
    const answer = events.find((event) => fits(toStoredEvent(event)));
    if (answer || events.length < page) return answer ?? null;
  }
}
