import { lastPosition } from "../../state/result-rows";
import type { RunSize } from "../storage";
import type { Lease } from "../store";
import type { ExecutedStepRow } from "../transaction";
import type { MemoryDatabase } from "./database";
import { heldJob } from "./job-table";
import { recordSteps } from "./step-table";

/** Records steps under a lease that goes on; see `RunStorage.saveCheckpoint`. */
export function saveCheckpoint(
  db: MemoryDatabase,
  lease: Lease,
  steps: ExecutedStepRow[],
  bytes: number,
): RunSize | null {
  db.runs.lock(lease.runId);
  const run = db.runs.get(lease.runId);
  const job = heldJob(db, lease);
  if (run?.status !== "running" || job?.runId !== lease.runId) return null;
  const { claims, leaseMs, leaseUntil } = {
    ...job,
    leaseMs: job.leaseMs ?? 0,
    leaseUntil: job.leaseUntil ?? 0,
  };
  if (claims !== 1 || leaseUntil < db.now() + leaseMs / 2)
    db.jobs.update(job.id, { leaseUntil: db.now() + leaseMs, claims: 1 });
  const saved = recordSteps(db, run.id, run.stepCount, steps, job);
  const size = {
    stepCount: lastPosition(run.stepCount, steps, saved),
    stateBytes: run.stateBytes + (saved.length > 0 ? bytes : 0),
  };
  db.runs.update(run.id, size);
  return size;
}
