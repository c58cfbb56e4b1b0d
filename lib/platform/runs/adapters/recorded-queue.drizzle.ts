import { and, eq, gt, gte, isNull, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { recordedAttempts, recordedRuns } from "@/db/schema/operations";
import type { FunctionLoad, Latency, MinuteOfQueue, Quantiles, QueueOverview, QueueStats } from "../port";

const hourAgo = sql`now() - interval '1 hour'`;

/** What waits is known to the server alone. */
const unknown = { queued: null, delayed: null, oldestQueuedSeconds: null };

/** How many recorded runs are under way, and how many failed within a day. */
export async function recordedStats(tx: Transaction): Promise<QueueStats> {
  const running = await tx.$count(recordedRuns, eq(recordedRuns.status, "running"));
  const failedLastDay = await tx.$count(
    recordedRuns,
    and(eq(recordedRuns.status, "failed"), gt(recordedRuns.finishedAt, sql`now() - interval '1 day'`)),
  );
  return { ...unknown, running, failedLastDay };
}

/** The queue of an Inngest server as far as the middleware saw it: runs and steps that began and ended here. */
export async function recordedQueue(tx: Transaction): Promise<QueueOverview> {
  const totals = await recordedStats(tx);
  const minutes = await recordedMinutes(tx);
  const { latency, functions } = await recordedFunctions(tx);
  return { totals, functions, latency, minutes, workers: null };
}

async function recordedFunctions(tx: Transaction): Promise<{ latency: Latency; functions: FunctionLoad[] }> {
  const { functionId, status, createdAt, finishedAt } = recordedRuns;
  const now = await tx
    .select({
      functionId,
      running: sql<number>`count(*) filter (where ${status} = 'running')`.mapWith(Number),
      deadLetters: sql<number>`count(*) filter (where ${status} = 'failed')`.mapWith(Number),
    })
    .from(recordedRuns)
    .where(or(eq(status, "running"), and(eq(status, "failed"), isNull(recordedRuns.rerunAt))))
    .groupBy(functionId);
  const took = sql`(extract(epoch from ${finishedAt} - ${createdAt}) * 1000)::float8`;
  const quantile = (fraction: SQL) =>
    sql<
      number | null
    >`percentile_disc(${fraction}) within group (order by ${took}) filter (where ${status} = 'completed')`;
  const hour = await tx
    .select({
      functionId: sql<string | null>`${functionId}`,
      completed: sql<number>`count(*) filter (where ${status} = 'completed')`.mapWith(Number),
      failed: sql<number>`count(*) filter (where ${status} = 'failed')`.mapWith(Number),
      p50: quantile(sql`0.5`),
      p95: quantile(sql`0.95`),
    })
    .from(recordedRuns)
    .where(gte(finishedAt, hourAgo))
    .groupBy(sql`grouping sets ((), (${functionId}))`);
  const nowOf = new Map(now.map((row) => [row.functionId, row]));
  const hourOf = new Map(hour.map((row) => [row.functionId, row]));
  const runOf = (id: string | null): Quantiles | null => {
    const { p50 = null, p95 = null } = hourOf.get(id) ?? {};
    return p50 === null || p95 === null ? null : { p50, p95 };
  };
  const ids = new Set([...nowOf.keys(), ...[...hourOf.keys()].filter((id) => id !== null)]);
  return {
    latency: { wait: null, run: runOf(null) },
    functions: [...ids].sort().map((id) => ({
      ...unknown,
      functionId: id,
      running: nowOf.get(id)?.running ?? 0,
      completed: hourOf.get(id)?.completed ?? 0,
      failed: hourOf.get(id)?.failed ?? 0,
      deadLetters: nowOf.get(id)?.deadLetters ?? 0,
      wait: null,
      run: runOf(id),
    })),
  };
}

const firstMinute = sql`date_trunc('minute', now()) - interval '59 minutes'`;

/** How many rows there are in each minute of one of their columns. */
const perMinute = (name: SQL, table: PgTable, instant: PgColumn): SQL => sql`
  select ${name} as name, date_trunc('minute', ${instant}) as minute, count(*) as n
  from ${table} where ${instant} >= ${firstMinute} group by 1, 2`;

type MinuteRow = { minute: string; runs: MinuteOfQueue["runs"]; steps: MinuteOfQueue["steps"] };

async function recordedMinutes(tx: Transaction): Promise<MinuteOfQueue[]> {
  const sum = (name: string) => sql`coalesce(sum(n) filter (where name = ${name}), 0)`;
  const counts = (of: string) => sql`json_build_object('started', ${sum(`${of} started`)},
    'completed', ${sum(`${of} completed`)}, 'failed', ${sum(`${of} failed`)})`;
  const rows = await tx.execute<MinuteRow>(sql`
    with minutes as (
      select generate_series(${firstMinute}, date_trunc('minute', now()), interval '1 minute') as minute),
    counts as (
      ${perMinute(sql`'runs started'`, recordedRuns, recordedRuns.createdAt)}
      union all ${perMinute(sql`'runs ' || ${recordedRuns.status}`, recordedRuns, recordedRuns.finishedAt)}
      union all ${perMinute(sql`'steps started'`, recordedAttempts, recordedAttempts.startedAt)}
      union all ${perMinute(sql`'steps ' || ${recordedAttempts.status}`, recordedAttempts, recordedAttempts.finishedAt)})
    select to_char(minute at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as minute,
      ${counts("runs")} as runs, ${counts("steps")} as steps
    from minutes left join counts using (minute) group by minute order by minute`);
  return [...rows];
}
