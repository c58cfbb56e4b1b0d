import type { AwaitedPath, OpenWait, WaitKey, WaitTable } from "../transaction";
import { by, type MemoryDatabase, stepKey } from "./database";
import type { TimerRow, WaitFields } from "./rows";
import { eventOf } from "./run-table";

export const waitTable = (db: MemoryDatabase): WaitTable => ({
  addWait: async ({ runId, stepId, kind, eventName, condition, match, until }) => {
    const now = db.now();
    const times = { beganAt: now, untilAt: db.dueAt(until) };
    const wait = { eventName, condition, match, ...times, caughtUp: false, eventId: null };
    db.timers.set(stepKey(runId, stepId), { runId, stepId, kind, firesAt: now, wait });
  },
  findWaits: async (matches, after, limit) =>
    openWaits(db)
      .filter(({ wait }) => matches.some((wanted) => isMatch(wait, wanted)))
      .filter(({ timer }) => after === null || byKey(after, timer) < 0)
      .slice(0, limit)
      .map(({ timer, wait }) => toWait(db, timer, wait)),
  answerWaits: async (answers) => {
    for (const { runId, stepId, eventId } of answers) {
      const wait = waitOf(db, { runId, stepId });
      if (wait?.eventId === null)
        db.timers.update(stepKey(runId, stepId), { firesAt: db.now(), wait: { ...wait, eventId } });
    }
  },
  lockWait: async ({ runId, stepId }) => {
    db.timers.lock(stepKey(runId, stepId));
    const wait = waitOf(db, { runId, stepId });
    if (!wait) return null;
    const answer = eventOf(db, wait.eventId ?? undefined);
    const isOver = wait.untilAt <= db.now();
    return { ...toWait(db, { runId, stepId }, wait), caughtUp: wait.caughtUp, isOver, answer };
  },
  eventsForWait: async (key, which, offset, limit) => {
    const wait = waitOf(db, key);
    if (!wait) return [];
    return db.events
      .all()
      .filter(({ name }) => name === wait.eventName)
      .filter(({ routedAt }) => which === "all" || routedAt === null)
      .filter(({ receivedAt }) => receivedAt >= wait.beganAt && receivedAt < wait.untilAt)
      .sort(
        by(
          ({ receivedAt }) => receivedAt,
          ({ id }) => id,
        ),
      )
      .slice(offset, offset + limit)
      .map(({ body, receivedAt }) => ({ body, receivedMs: receivedAt }));
  },
  keepWaiting: async (key) => {
    const wait = waitOf(db, key);
    if (wait)
      db.timers.update(stepKey(key.runId, key.stepId), {
        firesAt: wait.untilAt,
        wait: { ...wait, caughtUp: true },
      });
  },
});

const byKey = by<WaitKey>(
  ({ runId }) => runId,
  ({ stepId }) => stepId,
);

const waitOf = (db: MemoryDatabase, { runId, stepId }: WaitKey): WaitFields | undefined =>
  db.timers.get(stepKey(runId, stepId))?.wait;

const isMatch = (
  { eventName, match }: WaitFields,
  wanted: Parameters<WaitTable["findWaits"]>[0][number],
): boolean => eventName === wanted.eventName && match.path === wanted.path && match.value === wanted.value;

/** Waits that no event has answered, in the order of their keys. */
const openWaits = (db: MemoryDatabase): { timer: TimerRow; wait: WaitFields }[] =>
  db.timers
    .all()
    .sort(byKey)
    .flatMap((timer) => (timer.wait?.eventId === null ? [{ timer, wait: timer.wait }] : []));

/** What waits for these events look at in them, each path once. */
export function awaitedPaths(db: MemoryDatabase, eventNames: string[]): AwaitedPath[] {
  const paths = openWaits(db)
    .filter(({ wait }) => eventNames.includes(wait.eventName))
    .map(({ wait: { eventName, match } }) => ({ eventName, path: match.path }));
  return [...new Map(paths.map((awaited) => [`${awaited.eventName} ${awaited.path}`, awaited])).values()];
}

const toWait = (db: MemoryDatabase, { runId, stepId }: WaitKey, wait: WaitFields): OpenWait => ({
  runId,
  stepId,
  eventName: wait.eventName,
  condition: wait.condition,
  beganMs: wait.beganAt,
  untilMs: wait.untilAt,
  trigger: eventOf(db, db.runs.get(runId)?.eventId) ?? { body: "{}", receivedMs: 0 },
});
