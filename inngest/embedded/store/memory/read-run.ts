import type { RunRecord } from "../storage";
import type { Lease } from "../store";
import { by, type MemoryDatabase } from "./database";
import { heldJob } from "./job-table";
import { eventOf } from "./run-table";
import { limitStarted } from "./timer-table";

/** Reads a leased job's run; see `RunStorage.readRun`. */
export function readRun(db: MemoryDatabase, lease: Lease): RunRecord | null {
  if (db.runs.get(lease.runId)?.status === "queued") {
    db.runs.update(lease.runId, { status: "running", startedAt: db.now() });
    limitStarted(db, lease.runId);
  }
  const run = db.runs.get(lease.runId);
  const event = eventOf(db, run?.eventId);
  if (!run || !event || !heldJob(db, lease)) return null;
  const steps = db.steps
    .all()
    .filter(({ runId, status }) => runId === run.id && status !== "pending")
    .sort(by(({ position }) => position ?? 0));
  return { functionId: run.functionId, maxAttempts: run.maxAttempts, event, steps };
}
