import { by, type MemoryDatabase } from "./database";
import { isServed } from "./function-table";
import type { JobRow } from "./rows";

export type ClaimRequest = { worker: string; functionIds: string[]; capacity: number; leaseMs: number };

/**
 * The lost jobs that a worker tries next; none while it is to take nothing, and null when it may take ready jobs. The rules
 * are those of `durable.claim_jobs`.
 */
export function takeSuspects(
  db: MemoryDatabase,
  { worker, functionIds, capacity, leaseMs }: ClaimRequest,
  at: number,
): JobRow[] | null {
  const leased = db.jobs.all().filter(({ state }) => state === "leased");
  const isLost = ({ leaseUntil }: JobRow) => (leaseUntil ?? 0) < at;
  const held = leased.filter((job) => !isLost(job));
  const own = held.filter((job) => job.worker === worker);
  if (own.some(({ claims, trialUntil }) => claims > 1 && (trialUntil ?? 0) >= at)) return [];
  const lost = leased
    .filter((job) => isLost(job) && !db.jobs.isLocked(job.id) && isServed(db, job.functionId, functionIds))
    .sort(
      by(
        ({ leaseUntil }) => leaseUntil ?? 0,
        ({ id }) => id,
      ),
    );
  const [first] = lost;
  if (!first) return null;
  const hasWaited = (first.leaseUntil ?? 0) < at - Math.floor(leaseMs / 2);
  if (own.length > 0 && !hasWaited) return holdsLeast(held) === worker ? [] : null;
  return first.claims > 1 ? [first] : lost.filter(({ claims }) => claims < 2).slice(0, capacity);
}

function holdsLeast(held: JobRow[]): string | null {
  const workers = [...Map.groupBy(held, ({ worker }) => worker ?? "")].map(([worker, jobs]) => ({
    worker,
    count: jobs.length,
  }));
  const [least] = workers.sort(
    by(
      ({ count }) => count,
      ({ worker }) => worker,
    ),
  );
  return least?.worker ?? null;
}
