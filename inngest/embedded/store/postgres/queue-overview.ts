import type { FunctionLoad, QueueOverview } from "../queue-views";
import type { RunnerSql } from "./connection";
import { type Depth, queueDepth, queueStats } from "./queue-depth";
import { type FunctionHour, queueLatency } from "./queue-latency";
import { queueMinutes } from "./queue-minutes";
import { queueWorkers } from "./queue-workers";

/**
 * The queue now and its last hour. What finished before costs nothing: every query goes by an index of what waits, of
 * when something ended, or of what failed and was not run again.
 */
export async function queueOverview(sql: RunnerSql): Promise<QueueOverview> {
  const depths = queueDepth(sql);
  const [depth, totals, hour, minutes, workers, dead] = await Promise.all([
    depths,
    queueStats(sql, depths),
    queueLatency(sql),
    queueMinutes(sql),
    queueWorkers(sql),
    deadLetters(sql),
  ]);
  return {
    totals,
    functions: functionLoads(depth, hour.functions, dead),
    latency: hour.all,
    minutes,
    workers,
  };
}

async function deadLetters(sql: RunnerSql): Promise<Map<string, number>> {
  const rows = await sql<{ functionId: string; n: number }[]>`
    select function_id as "functionId", count(*)::int as n from durable.runs
    where status = 'failed' and rerun_at is null group by function_id`;
  return new Map(rows.map(({ functionId, n }) => [functionId, n]));
}

/** One row a function that is known, waits, did something in the last hour, or has dead letters. */
function functionLoads(
  depths: readonly Depth[],
  hours: readonly FunctionHour[],
  dead: ReadonlyMap<string, number>,
): FunctionLoad[] {
  const depthOf = new Map(depths.map((depth) => [depth.functionId, depth]));
  const hourOf = new Map(hours.map((hour) => [hour.functionId, hour]));
  const ids = new Set([...depthOf.keys(), ...hourOf.keys(), ...dead.keys()]);
  return [...ids].sort().map((functionId) => ({
    ...{ queued: 0, running: 0, delayed: 0, oldestQueuedSeconds: 0 },
    ...{ completed: 0, failed: 0, wait: null, run: null },
    ...depthOf.get(functionId),
    ...hourOf.get(functionId),
    functionId,
    deadLetters: dead.get(functionId) ?? 0,
  }));
}
