import { longestOutput, mostAttempts, toDetail } from "../../state/run-detail";
import type { QueueStats } from "../queue-views";
import type { RunDetail } from "../run-views";
import type { RunViews } from "../store";
import { by, type MemoryDatabase } from "./database";
import type { StepRow } from "./rows";
import { eventOf } from "./run-table";

const dayMs = 24 * 3_600_000;

/** What can be seen of the state in memory: one run, and the depth of the queue. */
export const makeViews = (db: MemoryDatabase): Pick<RunViews, "find" | "stats"> => ({
  find: (runId) => db.statement(() => findRun(db, runId)),
  stats: () => db.statement(() => stats(db)),
});

function findRun(db: MemoryDatabase, runId: string): RunDetail | null {
  const run = db.runs.get(runId);
  const event = eventOf(db, run?.eventId);
  if (!run || !event) return null;
  const attempts = db.attempts
    .all()
    .filter((attempt) => attempt.runId === runId)
    .sort(by(({ number }) => number));
  const { id, functionId, status, organisationId, output, error } = run;
  const kept = { id, functionId, status, organisationId, output, error };
  const { rerunOf, replayedFrom, keptSteps, parentRunId } = run;
  const origin = { rerunOf, replayedFrom, keptSteps, parentRunId };
  const times = { createdMs: run.createdAt, startedMs: run.startedAt, endedMs: run.endedAt };
  const eventName = db.events.get(run.eventId)?.name ?? "";
  const calls = attempts.filter(({ leaseToken }) => leaseToken !== null).length;
  return toDetail(
    { ...kept, ...origin, ...event, ...times, eventName, attempts: calls },
    stepsOf(db, runId),
    attempts
      .slice(0, mostAttempts)
      .map((row) => ({ ...row, startedMs: row.startedAt, endedMs: row.endedAt })),
  );
}

const stepsOf = (db: MemoryDatabase, runId: string) =>
  db.steps
    .all()
    .filter((step) => step.runId === runId)
    .sort(
      by(
        ({ createdAt }) => createdAt,
        ({ position }) => position ?? Number.POSITIVE_INFINITY,
        ({ id }) => id,
      ),
    )
    .map((step) => ({ ...step, ...shownOutput(step), ...childOf(db, step) }));

function shownOutput({ createdAt, endedAt, output }: StepRow) {
  const outputBytes = Buffer.byteLength(output ?? "");
  return {
    createdMs: createdAt,
    endedMs: endedAt,
    outputBytes,
    output: outputBytes <= longestOutput ? output : null,
  };
}

function childOf(db: MemoryDatabase, step: StepRow) {
  const child = db.runs.all().find((run) => run.parentRunId === step.runId && run.parentStepId === step.id);
  return { childRunId: child?.id ?? null, childStartedMs: child?.startedAt ?? null };
}

function stats(db: MemoryDatabase): QueueStats {
  const now = db.now();
  const jobs = Map.groupBy(db.jobs.all(), ({ state }) => state);
  const count = (state: "ready" | "leased" | "scheduled" | "parked") => jobs.get(state)?.length ?? 0;
  const waiting = [...(jobs.get("ready") ?? []), ...(jobs.get("parked") ?? [])];
  const sleeps = db.timers.all().filter(({ runId, stepId }) => db.step(runId, stepId)?.kind === "sleep");
  const failed = db.runs.all().filter(({ status }) => status === "failed");
  return {
    queued: count("ready"),
    running: count("leased"),
    delayed: count("scheduled") + count("parked") + sleeps.length,
    failedLastDay: failed.filter(({ endedAt }) => (endedAt ?? 0) > now - dayMs).length,
    oldestQueuedSeconds: Math.max(0, ...waiting.map(({ availableAt }) => (now - availableAt) / 1000)),
    unroutedEvents: db.events.all().filter(({ routedAt }) => routedAt === null).length,
  };
}
