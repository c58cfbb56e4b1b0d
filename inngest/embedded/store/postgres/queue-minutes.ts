import { isoTime } from "../../state/run-summary";
import type { MinuteOfQueue } from "../queue-views";
import type { RunnerSql } from "./connection";

type Row = {
  minuteMs: number;
  runsStarted: number;
  runsCompleted: number;
  runsFailed: number;
  stepsStarted: number;
  stepsCompleted: number;
  stepsFailed: number;
};

const toMinute = (row: Row): MinuteOfQueue => ({
  minute: isoTime(row.minuteMs),
  runs: { started: row.runsStarted, completed: row.runsCompleted, failed: row.runsFailed },
  steps: { started: row.stepsStarted, completed: row.stepsCompleted, failed: row.stepsFailed },
});

/**
 * What began and ended in each of the last sixty minutes. What began in them has ended in them or has not ended yet, so
 * one index serves both ends.
 */
export async function queueMinutes(sql: RunnerSql): Promise<MinuteOfQueue[]> {
  const rows = await sql<Row[]>`
    with clock as (select date_trunc('minute', now()) as last),
    minutes as (
      select generate_series(last - interval '59 minutes', last, interval '1 minute') as minute from clock),
    tries as materialized (
      select status, started_at, ended_at from durable.attempts
        where step_id is not null and (ended_at is null or ended_at >= date_trunc('minute', now()) - interval '59 minutes')
      union all
      select status, created_at, ended_at from durable.steps
        where attempt is not null and ended_at >= date_trunc('minute', now()) - interval '59 minutes'),
    counts as (
      select 'runs started' as name, date_trunc('minute', started_at) as minute, count(*) as n
        from durable.runs where started_at >= date_trunc('minute', now()) - interval '59 minutes' group by 2
      union all
      select 'runs ' || status, date_trunc('minute', ended_at), count(*)
        from durable.runs where ended_at >= date_trunc('minute', now()) - interval '59 minutes' group by 1, 2
      union all
      select 'steps ' || status, date_trunc('minute', ended_at), count(*) from tries
        where ended_at is not null group by 1, 2
      union all
      select 'steps started', date_trunc('minute', started_at), count(*) from tries
        where started_at >= date_trunc('minute', now()) - interval '59 minutes' group by 2)
    select (extract(epoch from minute) * 1000)::float8 as "minuteMs",
      coalesce(sum(n) filter (where name = 'runs started'), 0)::int as "runsStarted",
      coalesce(sum(n) filter (where name = 'runs completed'), 0)::int as "runsCompleted",
      coalesce(sum(n) filter (where name = 'runs failed'), 0)::int as "runsFailed",
      coalesce(sum(n) filter (where name = 'steps started'), 0)::int as "stepsStarted",
      coalesce(sum(n) filter (where name = 'steps completed'), 0)::int as "stepsCompleted",
      coalesce(sum(n) filter (where name = 'steps failed'), 0)::int as "stepsFailed"
    from minutes left join counts using (minute) group by minute order by minute`;
  return rows.map(toMinute);
}
