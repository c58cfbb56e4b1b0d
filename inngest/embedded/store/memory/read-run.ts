import type { RunRecord } from "../storage";
import type { Lease } from "../store";
import { by, type MemoryDatabase } from "./database";
import { heldJob } from "./job-table";
import { eventOf, eventsOf } from "./run-table";
import { limitStarted } from "./timer-table";

/** Reads a leased job's run; see `RunStorage.readRun`. */
export function readRun(db: MemoryDatabase, lease: Lease): RunRecord | null {
  if (!heldJob(db, lease)) return null;
  if (db.runs.get(lease.runId)?.status === "queued") {
    db.runs.update(lease.runId, { status: "running", startedAt: db.now() });
    limitStarted(db, lease.runId);
  }
  const run = db.runs.get(lease.runId);
  const event = eventOf(db, run?.eventId);
  if (!run || !event) return null;
  const all = db.steps.all().filter(({ runId }) => runId === run.id);
  const steps = all.filter(({ status }) => status !== "pending").sort(by(({ position }) => position ?? 0));
  const { functionId, maxAttempts, isRace } = run;
  const furtherEvents = eventsOf(db, run.furtherEventIds);
  const isAccompanied = isRace && steps.length < all.length;
  return { functionId, maxAttempts, event, furtherEvents, isAccompanied, steps };
}
