import { setTimeout as sleep } from "node:timers/promises";
import type postgres from "postgres";
import type { DueTime } from "../outcome";

/** A postgres.js client. The store closes none that it was handed. */
export type RunnerSql = postgres.Sql;
export type Tx = postgres.TransactionSql;
export type Queryable = RunnerSql | Tx;

/** The channel on which workers are woken. Its messages carry nothing and may be lost. */
export const wakeChannel = "durable_jobs";

/** The advice of a deadlock or a failed serialisation: run the whole transaction again. */
const transient = new Set(["40001", "40P01"]);
const tries = 4;

/** Runs `work` in one transaction, again when Postgres asks for it. */
export async function inTransaction<T>(sql: RunnerSql, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      const results: T[] = [];
      await sql.begin(async (tx) => {
        results[0] = await work(tx);
      });
      return results[0] as T;
    } catch (error) {
      const code = error instanceof Error ? Reflect.get(error, "code") : undefined;
      if (attempt === tries || typeof code !== "string" || !transient.has(code)) throw error;
      await sleep(5 * 2 ** attempt * Math.random());
    }
  }
}

/** Wakes every listening worker once the transaction has committed. */
export async function notifyWorkers(sql: Queryable): Promise<void> {
  await sql`select pg_notify(${wakeChannel}, '')`;
}

/** A point in time as SQL, by the database's clock. */
export const dueAt = (sql: Queryable, due: DueTime) =>
  "at" in due
    ? sql`${due.at}::text::timestamptz`
    : sql`clock_timestamp() + ${due.afterMs}::float8 * interval '1 millisecond'`;
