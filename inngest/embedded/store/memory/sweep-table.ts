import type { Retention, SweepPlace, SweepTable } from "../sweep-table";
import { by, type MemoryDatabase, stepKey } from "./database";
import type { RunRow } from "./rows";
import type { Table } from "./table";

const hourMs = 3_600_000;

export const sweepTable = (db: MemoryDatabase): SweepTable => ({
  lockSweep: async () => {
    if (db.sweeps.isLocked("1")) return null;
    db.sweeps.lock("1");
    const sweep = db.sweeps.get("1");
    if (sweep && sweep.nextAt > db.now()) return null;
    return sweep?.place ?? { chore: "ended runs", after: null };
  },
  saveSweep: async (place, afterMs) => db.sweeps.set("1", { place, nextAt: db.now() + afterMs }),
  forgetRuns: async (failed, keep, after, limit) => {
    const looked = db.runs
      .all()
      .filter((run) => isOld(db, keep, run) && isAfter(after, run))
      .filter(({ status }) => !failed || status === "failed")
      .sort(byEnd)
      .slice(0, limit);
    const gone = looked.filter((run) => (run.status === "failed") === failed && isOfOldFamily(db, keep, run));
    for (const run of gone) forgetRun(db, run);
    const last = looked.at(-1);
    return { forgotten: gone.length, after: last ? { at: String(last.endedAt), id: last.id } : null };
  },
  forgetEvents: async (endedMs, after, limit) => {
    if (mayMissEvents(db)) return { forgotten: 0, after: null };
    const before = db.now() - endedMs;
    const looked = db.events
      .all()
      .filter(({ receivedAt, id }) => receivedAt < before && (after === null || id > after.id))
      .sort(by(({ id }) => id))
      .slice(0, limit);
    const gone = looked.filter(
      ({ id, routedAt }) => routedAt !== null && routedAt < before && forgetUnused(db, id),
    );
    const last = looked.at(-1);
    return { forgotten: gone.length, after: last ? { at: null, id: last.id } : null };
  },
  forgetExpired: async (limit) => {
    for (const { name, seenAt } of db.workers.all()) if (seenAt < db.now() - hourMs) db.workers.delete(name);
    return (
      forgetSome(db.eventKeys, limit, ({ expiresAt }) => expiresAt < db.now()) +
      forgetSome(db.startWindows, limit, ({ endsAt }) => endsAt < db.now() - hourMs) +
      forgetSome(db.throttles, limit, (arrivesAt) => arrivesAt < db.now() - hourMs)
    );
  },
});

/** What has ended before its time, by how it ended. */
function isOld(db: MemoryDatabase, { endedMs, failedMs }: Retention, { status, endedAt }: RunRow): boolean {
  const keptMs = status === "failed" ? failedMs : endedMs;
  return endedAt !== null && keptMs !== null && endedAt < db.now() - keptMs;
}

const endOf = ({ endedAt }: RunRow): number => endedAt ?? 0;
const byEnd = by<RunRow>(endOf, ({ id }) => id);

const isAfter = (after: SweepPlace["after"], run: RunRow): boolean =>
  after === null || endOf(run) > Number(after.at) || (endOf(run) === Number(after.at) && run.id > after.id);

/** Whether a run, those that invoked it, and all that these invoked, are old. */
function isOfOldFamily(db: MemoryDatabase, keep: Retention, run: RunRow): boolean {
  const parent = db.runs.get(run.parentRunId ?? "");
  return parent ? isOfOldFamily(db, keep, parent) : isOldTree(db, keep, run);
}

const isOldTree = (db: MemoryDatabase, keep: Retention, run: RunRow): boolean =>
  isOld(db, keep, run) &&
  db.runs
    .all()
    .filter(({ parentRunId }) => parentRunId === run.id)
    .every((child) => isOldTree(db, keep, child));

function forgetRun(db: MemoryDatabase, { id, eventId, furtherEventIds }: RunRow): void {
  for (const { number, runId } of db.attempts.all()) if (runId === id) db.attempts.delete(String(number));
  for (const step of db.steps.all()) if (step.runId === id) db.steps.delete(stepKey(id, step.id));
  db.runs.delete(id);
  for (const event of [eventId, ...furtherEventIds]) forgetUnused(db, event);
}

/** Deletes an event that nothing refers to. @returns whether it did */
function forgetUnused(db: MemoryDatabase, id: string): boolean {
  const isUsed =
    db.runs.all().some((run) => run.eventId === id || run.furtherEventIds.includes(id)) ||
    db.timers.all().some(({ wait }) => wait?.eventId === id) ||
    db.debounces.all().some(({ eventId }) => eventId === id) ||
    db.batches.all().some(({ events }) => events.some((event) => event.id === id));
  if (!isUsed) db.events.delete(id);
  return !isUsed;
}

/** A wait that is long overdue may still have to catch up with events. */
const mayMissEvents = (db: MemoryDatabase): boolean =>
  db.timers.all().some(({ firesAt, wait }) => wait && !wait.caughtUp && firesAt < db.now() - hourMs);

function forgetSome<Row>(table: Table<Row>, limit: number, isGone: (row: Row) => boolean): number {
  const gone = table.entries().filter(([, row]) => isGone(row));
  for (const [key] of gone.slice(0, limit)) table.delete(key);
  return Math.min(gone.length, limit);
}
