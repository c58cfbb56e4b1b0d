import type { FlowTable } from "../start-tables";
import { by, type MemoryDatabase, stepKey } from "./database";
import { byAge } from "./event-table";
import type { DebounceRow } from "./rows";
import { eventOf } from "./run-table";

export const dueDebounces = (db: MemoryDatabase): DebounceRow[] =>
  db.debounces.all().filter(({ dueAt }) => dueAt <= db.now());

/** Whether one event was stored after another. */
function isNewer(db: MemoryDatabase, id: string, than: string): boolean {
  const [one, other] = [db.events.get(id), db.events.get(than)];
  return one !== undefined && other !== undefined && byAge(one, other) > 0;
}

export const flowTable = (db: MemoryDatabase): FlowTable => ({
  takeStart: async (scope, limit, periodMs) => {
    db.startWindows.lock(scope);
    const known = db.startWindows.get(scope);
    const window = known && known.endsAt > db.now() ? known : { starts: 0, endsAt: db.now() + periodMs };
    if (window.starts >= limit) return false;
    db.startWindows.set(scope, { ...window, starts: window.starts + 1 });
    return true;
  },
  throttleRun: async (runId, scope, intervalMs, capacity) => {
    db.throttles.lock(scope);
    const arrivesAt = Math.max(db.throttles.get(scope) ?? 0, db.now()) + intervalMs;
    db.throttles.set(scope, arrivesAt);
    const availableAt = arrivesAt - capacity * intervalMs;
    if (availableAt <= db.now()) return;
    for (const { id } of db.jobsOf(runId)) db.jobs.update(id, { state: "scheduled", availableAt });
  },
  debounce: async ({ scope, functionId, eventId, periodMs, timeoutMs }) => {
    db.debounces.lock(scope);
    const known = db.debounces.get(scope);
    const latestAt = known?.latestAt ?? db.now() + timeoutMs;
    const dueAt = Math.min(db.now() + periodMs, latestAt);
    const last = known && isNewer(db, known.eventId, eventId) ? known.eventId : eventId;
    db.debounces.set(scope, { scope, functionId, eventId: last, dueAt, latestAt });
  },
  takeDebounced: async (limit) => {
    const due = dueDebounces(db)
      .filter(({ scope }) => !db.debounces.isLocked(scope))
      .sort(
        by(
          ({ dueAt }) => dueAt,
          ({ scope }) => scope,
        ),
      )
      .slice(0, limit);
    for (const { scope } of due) db.debounces.delete(scope);
    return due.flatMap(({ functionId, eventId }) => {
      const event = eventOf(db, eventId);
      const organisationId = db.events.get(eventId)?.organisationId ?? null;
      return event ? [{ functionId, eventId, organisationId, event }] : [];
    });
  },
  lockSingleton: async (key) => {
    db.locks.lock(`singleton ${key}`);
    return db.runs
      .all()
      .filter(({ singletonKey, endedAt }) => singletonKey === key && endedAt === null)
      .map(({ id }) => id);
  },
  markSingleton: async (runId, key) => db.runs.update(runId, { singletonKey: key }),
  replaceRun: async (runId) => {
    const timer = { runId, stepId: "replaced", kind: "replaced", firesAt: db.now() } as const;
    db.timers.set(stepKey(runId, timer.stepId), timer);
  },
});
