import { holds } from "../expressions/program";
import type { StoredEvent } from "../store/store";
import type { AwaitedPath, OpenWait, StateTransaction, WaitingEvent, WaitKey } from "../store/transaction";
import { toStoredEvent } from "./stored-event";
import { matchesOf } from "./wait-match";

const page = 100;

/**
 * Answers the waits that events are for: the first event that fits, each wait once.
 * @param awaited what waits for these events look at
 */
export async function answerWaits(
  tx: StateTransaction,
  waiting: WaitingEvent[],
  awaited: AwaitedPath[],
): Promise<void> {
  const events = waiting.map((record) => ({ ...record, event: toStoredEvent(record) }));
  const matches = matchesOf(
    awaited,
    events.map(({ event }) => event),
  );
  if (matches.length === 0) return;
  let after: WaitKey | null = null;
  for (;;) {
    const waits: OpenWait[] = await tx.findWaits(matches, after, page);
    const answers = waits.flatMap((wait) => {
      const fits = isAwaited(wait);
      const answer = events.find((candidate) => isInTime(wait, candidate) && fits(candidate.event));
      return answer ? [{ runId: wait.runId, stepId: wait.stepId, eventId: answer.id }] : [];
    });
    if (answers.length > 0) {
      await tx.answerWaits(answers);
      tx.wakeWorkers();
    }
    after = waits.at(-1) ?? null;
    if (waits.length < page) return;
  }
}

const isInTime = (wait: OpenWait, event: WaitingEvent): boolean =>
  event.name === wait.eventName && event.receivedMs >= wait.beganMs && event.receivedMs < wait.untilMs;

/** Tells of events whether a wait's condition holds for them. Without one, each event will do. */
export function isAwaited({ condition, trigger }: OpenWait): (event: StoredEvent) => boolean {
  if (condition === null) return () => true;
  const own = toStoredEvent(trigger);
  return (event) => holds(condition, { event: own, async: event });
}
