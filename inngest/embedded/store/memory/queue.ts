import { killerLosses, maxClaims, maxPardonedClaims, pardoningDeaths, parkedLookMs } from "../../limits";
import type { Claim, Lease, QueueStore } from "../store";
import { addCall, claimJobs, free, lockClaims } from "./claim-jobs";
import type { MemoryDatabase } from "./database";
import { isServed } from "./function-table";
import { heldJob } from "./job-table";

export const makeQueueStore = (db: MemoryDatabase): QueueStore => ({
  checkIn: (worker) =>
    db.statement(() => {
      const startedAt = db.workers.get(worker.name)?.startedAt ?? db.now();
      db.workers.set(worker.name, { ...worker, startedAt, seenAt: db.now() });
    }),
  checkOut: (name) => db.statement(() => db.workers.delete(name)),
  claim: (worker, functionIds, capacity, leaseMs) =>
    db.transaction((run) => run(() => claimJobs(db, { worker, functionIds, capacity, leaseMs }))),
  releaseUnheld: (worker, heldTokens) => db.statement(() => releaseUnheld(db, worker, heldTokens)),
  pardon: (claim) => db.statement(() => pardon(db, claim)),
  renew: (leases, leaseMs) =>
    db.statement(() => {
      for (const lease of leases)
        if (heldJob(db, lease) && !db.jobs.isLocked(lease.jobId))
          db.jobs.update(lease.jobId, { leaseUntil: db.now() + leaseMs });
    }),
  nextDueMs: (functionIds) => db.statement(() => nextDueMs(db, functionIds)),
});

/** Nobody worked on these jobs: their calls are as if they had never been. */
function releaseUnheld(db: MemoryDatabase, worker: string, heldTokens: string[]): Lease[] {
  lockClaims(db);
  return free(db).flatMap(({ id: jobId, runId, state, worker: owner, leaseToken: token, claims }) => {
    if (state !== "leased" || owner !== worker || token === null || heldTokens.includes(token)) return [];
    const before = { leaseToken: null, claims: Math.max(0, claims - 1) };
    const wasLost = claims > 1;
    db.jobs.update(
      jobId,
      wasLost ? { ...before, leaseUntil: db.now() } : { ...before, state: "ready", leaseUntil: null },
    );
    const call = db.attemptOf(token);
    if (call?.status === "running") db.attempts.delete(String(call.number));
    return [{ jobId, runId, token }];
  });
}

/** Looks for workers that died without the job since the first of its own deaths, and not of another that kills. */
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
  const others = lost.filter(({ startedAt, worker }) => startedAt >= since && !ownWorkers.has(worker));
  const byJob = [...Map.groupBy(others, ({ runId, stepId }) => `${runId} ${stepId}`).values()];
  const explained = byJob.filter(({ length }) => length >= killerLosses).flat();
  const killed = new Set(explained.map(({ worker }) => worker));
  const deaths = new Set(others.map(({ worker }) => worker).filter((worker) => !killed.has(worker)));
  if (deaths.size < pardoningDeaths) return false;
  addCall(db, job, { token: claim.token, worker: job.worker });
  return true;
}

/** See `QueueStore.nextDueMs`. */
function nextDueMs(db: MemoryDatabase, functionIds: string[]): number | null {
  const now = db.now();
  const jobs = functionIds.length === 0 ? [] : db.jobs.all();
  const served = jobs.filter(({ functionId }) => isServed(db, functionId, functionIds));
  if (db.events.all().some(({ routedAt }) => routedAt === null)) return 0;
  if (served.some(({ state }) => state === "ready")) return 0;
  const due = [
    ...jobs.filter(({ state }) => state === "scheduled").map(({ availableAt }) => availableAt),
    ...served.filter(({ state }) => state === "leased").map(({ leaseUntil }) => leaseUntil ?? now),
    ...jobs.filter(({ state }) => state === "parked").map(() => now + parkedLookMs),
    ...db.timers.all().map(({ firesAt }) => firesAt),
    ...db.debounces.all().map(({ dueAt }) => dueAt),
    ...db.batches.all().map(({ dueAt }) => dueAt),
    ...db.schedules.all().map(({ nextAt }) => nextAt ?? now),
  ];
  return due.length === 0 ? null : Math.max(0, Math.min(...due) - now);
}
