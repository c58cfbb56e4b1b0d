import type { LockedRun, NewRun, RunTable } from "../transaction";
import type { MemoryDatabase } from "./database";
import { newJob } from "./job-table";
import type { RunRow } from "./rows";

export const runTable = (db: MemoryDatabase): RunTable => ({
  lockRun: async (runId) => lockedRun(db, runId),
  saveProgress: async (runId, stepCount, stateBytes) => db.runs.update(runId, { stepCount, stateBytes }),
  endRun: async (runId, end) => db.runs.update(runId, { ...end, endedAt: db.now() }),
  addRuns: async (runs) => runs.filter((run) => addRun(db, run)).map(({ id }) => id),
  eventOfRun: async (runId) => eventOf(db, db.runs.get(runId)?.eventId),
  lockOrigin: async (runId, once) => {
    const run = db.runs.get(runId);
    const event = eventOf(db, run?.eventId);
    if (!run || !event || (once && run.rerunAt !== null)) return null;
    const { functionId, eventId, organisationId } = run;
    return { functionId, eventId, organisationId, event };
  },
  markRerun: async (runId) => {
    const rerunAt = db.runs.get(runId)?.rerunAt ?? db.now();
    db.runs.update(runId, { rerunAt });
  },
});

function lockedRun(db: MemoryDatabase, runId: string): LockedRun | null {
  const run = db.runs.get(runId);
  if (!run || (run.status !== "queued" && run.status !== "running")) return null;
  const { id, functionId, stepCount, stateBytes, organisationId, parentRunId, parentStepId } = run;
  return { id, functionId, stepCount, stateBytes, organisationId, parentRunId, parentStepId };
}

export function eventOf(db: MemoryDatabase, eventId = "") {
  const event = db.events.get(eventId);
  return event ? { body: event.body, receivedMs: event.receivedAt } : null;
}

/** @returns whether it is new: the same function and event, or invoking step, start once */
function addRun(db: MemoryDatabase, { secondsAhead, ...run }: NewRun): boolean {
  if (db.runs.all().some((other) => isSameStart(other, run))) return false;
  const now = db.now();
  const row: RunRow = {
    ...run,
    status: "queued",
    rank: now - secondsAhead * 1000,
    stepCount: 0,
    stateBytes: 0,
    output: null,
    error: null,
    createdAt: now,
    startedAt: null,
    endedAt: null,
    rerunAt: null,
    singletonKey: null,
  };
  db.runs.set(run.id, row);
  const id = db.options.newId();
  db.jobs.set(id, newJob(row, { id, stepId: null, availableAt: now }));
  return true;
}

function isSameStart(other: RunRow, run: Omit<NewRun, "secondsAhead">): boolean {
  if (other.origin !== run.origin || run.origin === "rerun") return false;
  return run.origin === "event"
    ? other.functionId === run.functionId && other.eventId === run.eventId
    : other.parentRunId === run.parentRunId && other.parentStepId === run.parentStepId;
}
