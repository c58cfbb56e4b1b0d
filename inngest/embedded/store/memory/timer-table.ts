import { alwaysMs } from "../../limits";
import type { DueTimer, DueWork } from "../storage";
import type { TimerTable } from "../transaction";
import { dueBatches } from "./batch-table";
import { by, type MemoryDatabase, stepKey } from "./database";
import { dueDebounces } from "./flow-table";
import { dueSchedules } from "./schedule-table";

export const timerTable = (db: MemoryDatabase): TimerTable => ({
  setTimer: async (runId, stepId, due) =>
    db.timers.set(stepKey(runId, stepId), { runId, stepId, kind: "step", firesAt: db.dueAt(due) }),
  dropTimer: async (runId, stepId) => {
    const known = db.timers.get(stepKey(runId, stepId)) !== undefined;
    db.timers.delete(stepKey(runId, stepId));
    return known;
  },
  limitRun: async (runId, kind, lengthMs) => {
    const firesAt = db.now() + (kind === "start" ? lengthMs : alwaysMs);
    db.timers.set(stepKey(runId, kind), { runId, stepId: kind, kind, firesAt, lengthMs });
  },
  dropTimers: async (runId) => {
    for (const timer of db.timers.all())
      if (timer.runId === runId) db.timers.delete(stepKey(runId, timer.stepId));
  },
});

/** What waits for a time that has come; see `RunStorage.findDue`. */
export const findDue = (db: MemoryDatabase, limit: number): DueWork => ({
  timers: dueTimers(db, limit),
  schedules: dueSchedules(db).length > 0,
  debounces: dueDebounces(db).length > 0,
  batches: dueBatches(db).length > 0,
});

const dueTimers = (db: MemoryDatabase, limit: number): DueTimer[] =>
  db.timers
    .all()
    .filter(({ firesAt }) => firesAt <= db.now())
    .sort(
      by(
        ({ firesAt }) => firesAt,
        ({ runId }) => runId,
        ({ stepId }) => stepId,
      ),
    )
    .slice(0, limit)
    .map(({ runId, stepId, kind }) => ({ runId, stepId, kind: db.step(runId, stepId)?.kind ?? kind }));

/** What the start of a run does to what limits its time: it began in time, and has so long to finish from now on. */
export function limitStarted(db: MemoryDatabase, runId: string): void {
  db.timers.delete(stepKey(runId, "start"));
  const finish = db.timers.get(stepKey(runId, "finish"));
  if (finish)
    db.timers.set(stepKey(runId, "finish"), { ...finish, firesAt: db.now() + (finish.lengthMs ?? 0) });
}
