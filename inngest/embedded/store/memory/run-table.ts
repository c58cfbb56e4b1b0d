import type { EventRecord } from "../event-record";
import type { LockedRun, NewRun, RunTable } from "../transaction";
import type { MemoryDatabase } from "./database";
import { newJob } from "./job-table";
import type { RunRow } from "./rows";

export const runTable = (db: MemoryDatabase): RunTable => ({
  lockRun: async (runId) => lockedRun(db, runId),
  saveProgress: async (runId, stepCount, stateBytes) => db.runs.update(runId, { stepCount, stateBytes }),
  endRun: async (runId, end) => db.runs.update(runId, { ...end, endedAt: db.now() }),
  addRuns: async (runs) => runs.filter((run) => addRun(db, run)).map(({ id }) => id),
  eventsOfRun: async (runId) => {
    const run = db.runs.get(runId);
    return run ? eventsOf(db, [run.eventId, ...run.furtherEventIds]) : [];
  },
  markRace: async (runId) => db.runs.update(runId, { isRace: true }),
  lockOrigin: async (runId, once) => {
    db.runs.lock(runId);
    const run = db.runs.get(runId);
    const event = eventOf(db, run?.eventId);
    if (!run || !event || (once && run.rerunAt !== null)) return null;
    const { functionId, eventId, organisationId, furtherEventIds, endedAt } = run;
    return { functionId, eventId, organisationId, event, furtherEventIds, hasEnded: endedAt !== null };
  },
  markRerun: async (runId) => {
    const rerunAt = db.runs.get(runId)?.rerunAt ?? db.now();
    db.runs.update(runId, { rerunAt });
  },
});

function lockedRun(db: MemoryDatabase, runId: string): LockedRun | null {
  if (!isOpen(db.runs.get(runId))) return null;
  db.runs.lock(runId);
  const run = db.runs.get(runId);
  if (!run) return null;
  const { id, functionId, stepCount, stateBytes, organisationId, parentRunId, parentStepId } = run;
  return { id, functionId, stepCount, stateBytes, organisationId, parentRunId, parentStepId };
}

const isOpen = (run: RunRow | undefined): boolean => run?.status === "queued" || run?.status === "running";

export function eventOf(db: MemoryDatabase, eventId = "") {
  const event = db.events.get(eventId);
  return event ? { body: event.body, receivedMs: event.receivedAt } : null;
}

export const eventsOf = (db: MemoryDatabase, eventIds: string[]): EventRecord[] =>
  eventIds.flatMap((id) => eventOf(db, id) ?? []);

/** @returns whether it is new: the same function and event, or invoking step, start once */
function addRun(db: MemoryDatabase, { secondsAhead, ...run }: NewRun): boolean {
  const start = startOf(run);
  if (start !== null) {
    if (db.starts.get(start) !== undefined) return false;
    db.starts.set(start, run.id);
  }
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
    replayedFrom: null,
    keptSteps: 0,
    singletonKey: null,
    furtherEventIds: [],
    isRace: false,
  };
  db.runs.set(run.id, row);
  const id = db.options.newId();
  db.jobs.set(id, newJob(row, { id, stepId: null, availableAt: now }));
  return true;
}

/** What starts once: a function with an event, or by an invoking step. */
function startOf({ origin, functionId, eventId, parentRunId, parentStepId }: Omit<NewRun, "secondsAhead">) {
  if (origin === "rerun") return null;
  return origin === "event" ? `event ${functionId} ${eventId}` : `step ${parentRunId} ${parentStepId}`;
}
