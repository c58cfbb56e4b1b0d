import type { QueueStats } from "../run-views";
import type { RunnerSql } from "./connection";

/** Depth and age of the queue now. */
export async function queueStats(sql: RunnerSql): Promise<QueueStats> {
  const rows = await sql<QueueStats[]>`
    select
      (select count(*)::int from durable.jobs where state = 'ready') as queued,
      (select count(*)::int from durable.jobs where state = 'leased') as running,
      (select count(*)::int from durable.jobs where state in ('scheduled', 'parked'))
        + (select count(*)::int from durable.timers) as delayed,
      (select count(*)::int from durable.runs
        where status = 'failed' and ended_at > clock_timestamp() - interval '1 day') as "failedLastDay",
      coalesce((select extract(epoch from clock_timestamp() - min(available_at)) from durable.jobs
        where state = 'ready'), 0)::float8 as "oldestQueuedSeconds",
      (select count(*)::int from durable.events where routed_at is null) as "unroutedEvents"`;
  return (
    rows[0] ?? {
      queued: 0,
      running: 0,
      delayed: 0,
      failedLastDay: 0,
      oldestQueuedSeconds: 0,
      unroutedEvents: 0,
    }
  );
}
