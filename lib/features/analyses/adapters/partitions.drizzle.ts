import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";

const monthsAhead = 3;

/** Makes the history's monthly partitions up to three months ahead. @returns how many were missing */
export const makeEnsurePartitions = (database: Database) => (): Promise<number> =>
  database.transaction("platform", async (tx) => {
    const [row] = await tx.execute<{ made: number }>(
      sql`select analyses.ensure_partitions(now(), ${monthsAhead}) as made`,
    );
    return row?.made ?? 0;
  });
