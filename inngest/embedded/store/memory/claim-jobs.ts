import { maxClaims } from "../../limits";
import type { Claim } from "../store";
import { by, type MemoryDatabase } from "./database";
import type { JobRow } from "./rows";

/** A claim looks at this many ready jobs at most. */
const mostVisited = 500;
/** A job that was claimed this often without an answer is a suspect when it is lost once more. */
const suspectClaims = 2;

export type ClaimRequest = { worker: string; functionIds: string[]; capacity: number; leaseMs: number };

/** Leases jobs by the rules of `durable.claim_jobs` (see `db/migrations/0005_durable_claims.sql`), step by step. */
export function claimJobs(db: MemoryDatabase, request: ClaimRequest): Claim[] {
  const at = db.now();
  promoteScheduled(db, at);
  unpark(db);
  const taken = lostJobs(db, request, at).map((job) => {
    const call = job.leaseToken === null ? undefined : db.attemptOf(job.leaseToken);
    if (call?.status === "running") db.updateAttempt(call, { status: "lost", endedAt: job.leaseUntil });
    return lease(db, job, request, at);
  });
  return [...taken, ...claimReady(db, request, at, request.capacity - taken.length)];
}

export const byRank = by<JobRow>(
  ({ rank }) => rank,
  ({ id }) => id,
);

/** Jobs of functions that the worker serves, and of those that nobody serves any more, to fail them. */
export const isServed = (db: MemoryDatabase, functionId: string, functionIds: string[]): boolean =>
  functionIds.includes(functionId) || db.functions.get(functionId) === undefined;

function promoteScheduled(db: MemoryDatabase, at: number): void {
  for (const job of db.jobs.all())
    if (job.state === "scheduled" && job.availableAt <= at) db.jobs.update(job.id, { state: "ready" });
}

const slotsInUse = (db: MemoryDatabase, key: string): number =>
  db.jobs.all().filter(({ state, slotKeys }) => state === "leased" && slotKeys.includes(key)).length;

/** Brings back as many parked jobs as their key has room for. */
function unpark(db: MemoryDatabase): void {
  const parked = db.jobs.all().filter(({ state }) => state === "parked");
  for (const [key, jobs] of Map.groupBy(parked, ({ parkedOn }) => parkedOn ?? "")) {
    const free = (jobs.sort(byRank)[0]?.parkedLimit ?? 0) - slotsInUse(db, key);
    for (const { id } of jobs.slice(0, Math.max(0, free)))
      db.jobs.update(id, { state: "ready", parkedOn: null, parkedLimit: null });
  }
}

/** Jobs whose lease ran out, at most one suspect among them and none while the worker holds one. */
function lostJobs(db: MemoryDatabase, request: ClaimRequest, at: number): JobRow[] {
  const leased = db.jobs.all().filter(({ state }) => state === "leased");
  const holdsSuspect = leased.some(
    (job) => job.worker === request.worker && job.claims > suspectClaims && (job.leaseUntil ?? 0) >= at,
  );
  const lost = leased
    .filter((job) => (job.leaseUntil ?? 0) < at && isServed(db, job.functionId, request.functionIds))
    .sort(
      by(
        ({ claims }) => -claims,
        ({ leaseUntil }) => leaseUntil ?? 0,
        ({ id }) => id,
      ),
    );
  const suspect = holdsSuspect ? undefined : lost.find(({ claims }) => claims >= suspectClaims);
  return lost.filter((job) => job.claims < suspectClaims || job === suspect).slice(0, request.capacity);
}

/** Leases ready jobs, oldest rank first; one whose key is full is parked. */
function claimReady(db: MemoryDatabase, request: ClaimRequest, at: number, capacity: number): Claim[] {
  const taken: Claim[] = [];
  const ready = db.jobs
    .all()
    .filter((job) => job.state === "ready" && isServed(db, job.functionId, request.functionIds))
    .sort(byRank);
  for (const job of ready.slice(0, mostVisited)) {
    if (taken.length >= capacity) break;
    const full = job.slotKeys.findIndex((key, index) => slotsInUse(db, key) >= (job.slotLimits[index] ?? 0));
    if (full < 0) taken.push(lease(db, job, request, at));
    else {
      const parked = { parkedOn: job.slotKeys[full] ?? null, parkedLimit: job.slotLimits[full] ?? null };
      db.jobs.update(job.id, { state: "parked", ...parked });
    }
  }
  return taken;
}

function lease(db: MemoryDatabase, job: JobRow, { worker, leaseMs }: ClaimRequest, at: number): Claim {
  const { id: jobId, runId, stepId, attempt } = job;
  const token = db.options.newId();
  const claims = job.claims + 1;
  const generation = job.generation + 1;
  const leased = { leaseToken: token, leaseUntil: at + leaseMs, leaseMs, worker, claims, generation };
  db.jobs.update(jobId, { state: "leased", ...leased });
  if (claims <= maxClaims) addCall(db, job, { token, worker });
  return { jobId, runId, token, stepId, attempt, claims, generation };
}

/** Writes down that a call of the handler begins. */
export function addCall(
  db: MemoryDatabase,
  { runId, stepId, attempt }: JobRow,
  { token, worker }: { token: string; worker: string | null },
): void {
  const call = { runId, stepId, stepName: null, attempt, status: "running", error: null } as const;
  db.addAttempt({ ...call, worker, leaseToken: token, startedAt: db.now(), endedAt: null });
}
