import { maxClaims } from "../../limits";
import type { Claim } from "../store";
import { by, type MemoryDatabase } from "./database";
import { isServed } from "./function-table";
import type { JobRow } from "./rows";
import { type ClaimRequest, takeSuspects } from "./take-suspects";

/** A claim looks at this many ready jobs at most. */
const mostVisited = 500;

/** Leases jobs by the rules of `durable.claim_jobs` (see `db/migrations/0016_durable_suspects.sql`), step by step. */
export function claimJobs(db: MemoryDatabase, request: ClaimRequest): Claim[] {
  lockClaims(db);
  const at = db.now();
  promoteScheduled(db, at);
  unpark(db);
  const suspects = takeSuspects(db, request, at);
  if (suspects === null) return claimReady(db, request, at);
  return suspects.map((job) => {
    const call = job.leaseToken === null ? undefined : db.attemptOf(job.leaseToken);
    if (call?.status === "running") db.updateAttempt(call, { status: "lost", endedAt: job.leaseUntil });
    return lease(db, job, request, at);
  });
}

/** Claims take turns. */
export const lockClaims = (db: MemoryDatabase): void => db.locks.lock("claims");

/** A claim never waits for a job that is being settled or cancelled right now. */
export const free = (db: MemoryDatabase): JobRow[] => db.jobs.all().filter(({ id }) => !db.jobs.isLocked(id));

export const byRank = by<JobRow>(
  ({ rank }) => rank,
  ({ id }) => id,
);

function promoteScheduled(db: MemoryDatabase, at: number): void {
  for (const job of free(db))
    if (job.state === "scheduled" && job.availableAt <= at) db.jobs.update(job.id, { state: "ready" });
}

const slotsInUse = (db: MemoryDatabase, key: string): number =>
  db.jobs.all().filter(({ state, slotKeys }) => state === "leased" && slotKeys.includes(key)).length;

/** Brings back as many parked jobs as their key has room for. */
function unpark(db: MemoryDatabase): void {
  const parked = free(db).filter(({ state }) => state === "parked");
  for (const [key, jobs] of Map.groupBy(parked, ({ parkedOn }) => parkedOn ?? "")) {
    const room = (jobs.sort(byRank)[0]?.parkedLimit ?? 0) - slotsInUse(db, key);
    for (const { id } of jobs.slice(0, Math.max(0, room)))
      db.jobs.update(id, { state: "ready", parkedOn: null, parkedLimit: null });
  }
}

/** Leases ready jobs in their order; those whose key is full are parked. */
function claimReady(db: MemoryDatabase, request: ClaimRequest, at: number): Claim[] {
  const { capacity } = request;
  const taken: Claim[] = [];
  let visited = 0;
  let hasParked = true;
  for (let wanted = capacity; taken.length < capacity && hasParked && visited < mostVisited; wanted = 100) {
    hasParked = false;
    for (const job of nextJobs(db, request.functionIds).slice(0, wanted)) {
      if (taken.length === capacity) break;
      visited += 1;
      const full = job.slotKeys.findIndex(
        (key, index) => slotsInUse(db, key) >= (job.slotLimits[index] ?? 0),
      );
      if (full < 0) taken.push(lease(db, job, request, at));
      else park(db, job, full);
      hasParked ||= full >= 0;
    }
  }
  return taken;
}

function park(db: MemoryDatabase, job: JobRow, full: number): void {
  const parkedOn = job.slotKeys[full] ?? null;
  db.jobs.update(job.id, { state: "parked", parkedOn, parkedLimit: job.slotLimits[full] ?? null });
}

/** Ready jobs, first those whose tenant has fewest leased, counting those before them; the oldest rank among these. */
function nextJobs(db: MemoryDatabase, functionIds: string[]): JobRow[] {
  const jobs = db.jobs.all();
  const ready = jobs.filter(
    (job) => job.state === "ready" && !db.jobs.isLocked(job.id) && isServed(db, job.functionId, functionIds),
  );
  const leasedBy = (tenant: string | null): number =>
    jobs.filter(({ state, organisationId }) => state === "leased" && organisationId === tenant).length;
  const turns = [...Map.groupBy(ready, ({ organisationId }) => organisationId)].flatMap(
    ([tenant, theirs]) => {
      const leased = leasedBy(tenant);
      return theirs.sort(byRank).map((job, index) => ({ job, turn: leased + index }));
    },
  );
  return turns
    .sort(
      by(
        ({ turn }) => turn,
        ({ job }) => job.rank,
        ({ job }) => job.id,
      ),
    )
    .map(({ job }) => job);
}

function lease(db: MemoryDatabase, job: JobRow, { worker, leaseMs }: ClaimRequest, at: number): Claim {
  const { id: jobId, runId, stepId, attempt } = job;
  const token = db.options.newId();
  const claims = job.claims + 1;
  const generation = job.generation + 1;
  const trialUntil = job.claims > 0 ? at + Math.floor(leaseMs / 3) : null;
  const leased = {
    leaseToken: token,
    leaseUntil: at + leaseMs,
    leaseMs,
    trialUntil,
    worker,
    claims,
    generation,
  };
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
