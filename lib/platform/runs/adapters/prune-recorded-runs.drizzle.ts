import { and, asc, inArray, lt, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { recordedRuns } from "@/db/schema/operations";

const batch = 500;
/** 100,000 runs a call, some seconds; the rest is for the next one. */
const mostBatches = 200;

type Kept = {
  /** Days after which completed and cancelled runs are forgotten; 0 keeps them. */
  days: number;
  /** The same of failed ones. */
  failedDays: number;
};

/**
 * Forgets recorded runs that ended long ago, with their steps, in small transactions. Runs without an end are kept: those
 * of an Inngest server may sleep for months.
 * @returns how many were forgotten
 */
export const makePruneRecordedRuns =
  (database: Database) =>
  async ({ days, failedDays }: Kept): Promise<number> => {
    const ended = await prune(database, ["completed", "cancelled"], days);
    return ended + (await prune(database, ["failed"], failedDays));
  };

type Ended = "completed" | "failed" | "cancelled";

async function prune(database: Database, statuses: Ended[], days: number): Promise<number> {
  if (days === 0) return 0;
  let forgotten = 0;
  for (let round = 0; round < mostBatches; round++) {
    const count = await pruneBatch(database, statuses, days);
    forgotten += count;
    if (count < batch) break;
  }
  return forgotten;
}

const pruneBatch = (database: Database, statuses: Ended[], days: number): Promise<number> =>
  database.transaction("platform", async (tx) => {
    const old = tx
      .select({ id: recordedRuns.id })
      .from(recordedRuns)
      .where(
        and(
          inArray(recordedRuns.status, statuses),
          lt(recordedRuns.finishedAt, sql`now() - make_interval(days => ${days})`),
        ),
      )
      .orderBy(asc(recordedRuns.finishedAt))
      .limit(batch)
      .for("update", { skipLocked: true });
    const gone = await tx
      .delete(recordedRuns)
      .where(inArray(recordedRuns.id, old))
      .returning({ id: recordedRuns.id });
    return gone.length;
  });
