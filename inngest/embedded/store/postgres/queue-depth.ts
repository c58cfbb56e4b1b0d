import type { FunctionLoad, QueueStats } from "../queue-views";
import type { RunnerSql } from "./connection";

export type Depth = Pick<
  FunctionLoad,
  "functionId" | "queued" | "running" | "delayed" | "oldestQueuedSeconds"
>;

/** What waits, runs and sleeps now, for each function that is known or has a job. Reads the queue alone, no finished run. */
export async function queueDepth(sql: RunnerSql): Promise<Depth[]> {
  const rows = await sql<Depth[]>`
    with jobs as (
      select function_id as id, count(*) filter (where state = 'ready') as queued,
        count(*) filter (where state = 'leased') as running,
        count(*) filter (where state in ('scheduled', 'parked')) as delayed,
        min(available_at) filter (where state in ('ready', 'parked')) as oldest
      from durable.jobs group by function_id),
    sleeps as (
      select r.function_id as id, count(*) as delayed
      from durable.timers t
      join durable.steps s on s.run_id = t.run_id and s.id = t.step_id and s.kind = 'sleep'
      join durable.runs r on r.id = t.run_id group by r.function_id),
    known as (
      select id from durable.functions union select id from jobs union select id from sleeps)
    select known.id as "functionId", coalesce(jobs.queued, 0)::int as queued, coalesce(jobs.running, 0)::int as running,
      (coalesce(jobs.delayed, 0) + coalesce(sleeps.delayed, 0))::int as delayed,
      coalesce(extract(epoch from clock_timestamp() - jobs.oldest), 0)::float8 as "oldestQueuedSeconds"
    from known left join jobs using (id) left join sleeps using (id) order by known.id`;
  return [...rows];
}

/** The depth of all functions together. */
export async function queueStats(sql: RunnerSql, depths = queueDepth(sql)): Promise<QueueStats> {
  const [functions, [rest]] = await Promise.all([
    depths,
    sql<Pick<QueueStats, "failedLastDay" | "unroutedEvents">[]>`
      select
        (select count(*)::int from durable.runs
          where status = 'failed' and ended_at > clock_timestamp() - interval '1 day') as "failedLastDay",
        (select count(*)::int from durable.events where routed_at is null) as "unroutedEvents"`,
  ]);
  const sum = (count: "queued" | "running" | "delayed"): number =>
    functions.reduce((total, each) => total + each[count], 0);
  return {
    queued: sum("queued"),
    running: sum("running"),
    delayed: sum("delayed"),
    failedLastDay: rest?.failedLastDay ?? 0,
    oldestQueuedSeconds: Math.max(0, ...functions.map((each) => each.oldestQueuedSeconds)),
    unroutedEvents: rest?.unroutedEvents ?? 0,
  };
}
