import { maxClaims, maxPardonedClaims, pardoningDeaths } from "../../limits";
import type { Claim, QueueStore } from "../store";
import { addCall, claimJobs, isServed } from "./claim-jobs";
import type { MemoryDatabase } from "./database";
import { heldJob } from "./job-table";
import type { AttemptRow } from "./rows";

export const makeQueueStore = (db: MemoryDatabase): QueueStore => ({
  claim: (worker, functionIds, capacity, leaseMs) =>
    db.exclusively(() => claimJobs(db, { worker, functionIds, capacity, leaseMs })),
  pardon: (claim) => db.exclusively(() => pardon(db, claim)),
  renew: (leases, leaseMs) =>
    db.exclusively(() => {
      for (const lease of leases)
        if (heldJob(db, lease)) db.jobs.update(lease.jobId, { leaseUntil: db.now() + leaseMs });
    }),
  nextDueMs: (functionIds) => db.exclusively(() => nextDueMs(db, functionIds)),
});

/** Looks for workers that died without the job since the first of its own deaths. */
function pardon(db: MemoryDatabase, claim: Claim): boolean {
  const job = heldJob(db, claim);
  if (!job || job.claims > maxPardonedClaims) return false;
  if (db.attemptOf(claim.token)) return true;
  const lost = db.attempts.all().filter(({ status }) => status === "lost");
  const own = lost
    .filter(({ runId, stepId }) => runId === job.runId && stepId === job.stepId)
    .slice(-maxClaims);
  const since = Math.min(...own.map(({ startedAt }) => startedAt));
  const ownWorkers = new Set(own.map(({ worker }) => worker));
  const isElsewhere = ({ startedAt, worker }: AttemptRow) => startedAt >= since && !ownWorkers.has(worker);
  const deaths = new Set(lost.filter(isElsewhere).map(({ worker }) => worker)).size;
  if (deaths < pardoningDeaths) return false;
  addCall(db, job, { token: claim.token, worker: job.worker });
  return true;
}

/** See `QueueStore.nextDueMs`. A suspect whose lease ran out is looked for at the next poll. */
function nextDueMs(db: MemoryDatabase, functionIds: string[]): number | null {
  const now = db.now();
  const jobs = functionIds.length === 0 ? [] : db.jobs.all();
  const served = jobs.filter(({ functionId }) => isServed(db, functionId, functionIds));
  if (served.some(({ state }) => state === "ready")) return 0;
  const due = [
    ...jobs.filter(({ state }) => state === "scheduled").map(({ availableAt }) => availableAt),
    ...served
      .filter(
        ({ state, claims, leaseUntil }) => state === "leased" && (claims < 2 || (leaseUntil ?? 0) > now),
      )
      .map(({ leaseUntil }) => leaseUntil ?? now),
    ...db.timers.all().map(({ firesAt }) => firesAt),
    ...db.debounces.all().map(({ dueAt }) => dueAt),
    ...db.schedules.all().map(({ nextAt }) => nextAt ?? now),
  ];
  return due.length === 0 ? null : Math.max(0, Math.min(...due) - now);
}
