import type { Latency, Quantiles } from "../queue-views";
import type { RunnerSql } from "./connection";

/** One function's last hour. */
export type FunctionHour = Latency & { functionId: string; completed: number; failed: number };

type Row = {
  /** Null in the row of all functions together. */
  functionId: string | null;
  p50: number | null;
  p95: number | null;
};
type EndedRow = Row & { completed: number; failed: number };

/** How long runs of the last hour waited and took, and how they ended: all together, and function by function. */
export async function queueLatency(sql: RunnerSql): Promise<{ all: Latency; functions: FunctionHour[] }> {
  const waited = sql`(extract(epoch from started_at - created_at) * 1000)::float8`;
  const took = sql`(extract(epoch from ended_at - started_at) * 1000)::float8`;
  const [started, ended] = await Promise.all([
    sql<Row[]>`
      select function_id as "functionId",
        percentile_disc(0.5) within group (order by ${waited}) as p50,
        percentile_disc(0.95) within group (order by ${waited}) as p95
      from durable.runs where started_at >= now() - interval '1 hour'
      group by grouping sets ((), (function_id))`,
    sql<EndedRow[]>`
      select function_id as "functionId", count(*) filter (where status = 'completed')::int as completed,
        count(*) filter (where status = 'failed')::int as failed,
        percentile_disc(0.5) within group (order by ${took}) filter (where status = 'completed') as p50,
        percentile_disc(0.95) within group (order by ${took}) filter (where status = 'completed') as p95
      from durable.runs where ended_at >= now() - interval '1 hour'
      group by grouping sets ((), (function_id))`,
  ]);
  const waits = new Map(started.map((row) => [row.functionId, toQuantiles(row)]));
  const ends = new Map(ended.map((row) => [row.functionId, row]));
  const latencyOf = (id: string | null): Latency => ({
    wait: waits.get(id) ?? null,
    run: toQuantiles(ends.get(id)),
  });
  const ids = new Set([...waits.keys(), ...ends.keys()].filter((id) => id !== null));
  return {
    all: latencyOf(null),
    functions: [...ids].map((functionId) => ({
      functionId,
      completed: ends.get(functionId)?.completed ?? 0,
      failed: ends.get(functionId)?.failed ?? 0,
      ...latencyOf(functionId),
    })),
  };
}

/** Clocks of two transactions may differ by a hair: no time is negative. */
function toQuantiles(row: Row | undefined): Quantiles | null {
  const { p50 = null, p95 = null } = row ?? {};
  return p50 === null || p95 === null ? null : { p50: Math.max(0, p50), p95: Math.max(0, p95) };
}
