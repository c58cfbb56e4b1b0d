import type { Batch, BatchTable } from "../start-tables";
import { by, type MemoryDatabase } from "./database";
import type { BatchRow } from "./rows";
import { eventOf } from "./run-table";

export const dueBatches = (db: MemoryDatabase): BatchRow[] =>
  db.batches.all().filter(({ dueAt }) => dueAt <= db.now());

export const batchTable = (db: MemoryDatabase): BatchTable => ({
  joinBatch: async ({ scope, functionId, organisationId, timeoutMs }, events) => {
    db.batches.lock(scope);
    const open = db.batches.get(scope) ?? {
      scope,
      functionId,
      organisationId,
      dueAt: db.now() + timeoutMs,
      events: [],
    };
    const joined = [...open.events, ...events];
    db.batches.set(scope, { ...open, events: joined });
    return { size: joined.length, bytes: joined.reduce((sum, { bytes }) => sum + bytes, 0) };
  },
  takeBatch: async (scope) => {
    const open = db.batches.get(scope);
    return open ? take(db, open) : null;
  },
  takeDueBatches: async (limit) =>
    dueBatches(db)
      .filter(({ scope }) => !db.batches.isLocked(scope))
      .sort(
        by(
          ({ dueAt }) => dueAt,
          ({ scope }) => scope,
        ),
      )
      .slice(0, limit)
      .flatMap((batch) => take(db, batch) ?? []),
  addRunEvents: async (runId, furtherEventIds) => db.runs.update(runId, { furtherEventIds }),
});

function take(db: MemoryDatabase, { scope, functionId, organisationId, events }: BatchRow): Batch | null {
  db.batches.delete(scope);
  const first = eventOf(db, events[0]?.id);
  return first && { functionId, organisationId, events, first };
}
