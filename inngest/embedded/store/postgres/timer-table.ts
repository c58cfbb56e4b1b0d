import type { DueTimer, DueWork } from "../storage";
import type { TimerTable } from "../transaction";
import { dueAt, type Queryable, type Tx } from "./connection";

export const timerTable = (tx: Tx): TimerTable => ({
  setTimer: async (runId, stepId, due) => {
    await tx`insert into durable.timers (run_id, step_id, fires_at) values (${runId}, ${stepId}, ${dueAt(tx, due)})`;
  },
  dropTimer: async (runId, stepId) => {
    const dropped = await tx`
      delete from durable.timers where run_id = ${runId} and step_id = ${stepId} returning run_id`;
    return dropped.length > 0;
  },
  dropTimers: async (runId) => {
    await tx`delete from durable.timers where run_id = ${runId}`;
  },
  // The time to finish begins with the start; see readRun.
  limitRun: async (runId, kind, lengthMs) => {
    await tx`insert into durable.timers (run_id, step_id, kind, length_ms, fires_at)
      values (${runId}, ${kind}, ${kind}, ${lengthMs}, clock_timestamp() + case when ${kind}::text = 'start'
        then ${lengthMs}::float8 * interval '1 millisecond' else interval '100 years' end)`;
  },
});

/**
 * What waits for a time that has come; see `RunStorage.findDue`. One look, since nothing is due most of the time. The clock is
 * read once: only then do the indexes end where the future begins, however much waits there.
 */
export async function findDue(sql: Queryable, limit: number): Promise<DueWork> {
  const due = await sql<(DueTimer & { starts: string | null })[]>`
    (select t.run_id::text as "runId", t.step_id as "stepId", coalesce(s.kind, t.kind) as kind, null as starts
      from durable.timers t left join durable.steps s on s.run_id = t.run_id and s.id = t.step_id
      where t.fires_at <= (select clock_timestamp()) order by t.fires_at limit ${limit})
    union all
    (select '', '', '', 'schedule' from durable.schedules where next_at is null or next_at <= (select clock_timestamp()) limit 1)
    union all
    (select '', '', '', 'debounce' from durable.debounces where due_at <= (select clock_timestamp()) limit 1)
    union all
    (select '', '', '', 'batch' from durable.batches where due_at <= (select clock_timestamp()) limit 1)`;
  const isDue = (what: string) => due.some(({ starts }) => starts === what);
  const timers = due.filter(({ starts }) => starts === null);
  return { timers, schedules: isDue("schedule"), debounces: isDue("debounce"), batches: isDue("batch") };
}
