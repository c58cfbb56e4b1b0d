import { sql } from "drizzle-orm";
import { type Database, workerPrefix } from "./client";

/** How many worker processes are connected to a database now, of all machines. */
export async function countWorkers(database: Database): Promise<number> {
  const rows = await database.transaction("platform", (tx) =>
    tx.execute<{ workers: number }>(sql`
      select count(distinct application_name)::int as workers from pg_stat_activity
      where datname = current_database() and starts_with(application_name, ${workerPrefix})`),
  );
  return rows[0]?.workers ?? 0;
}
