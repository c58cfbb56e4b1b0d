import type { EventRecord } from "../event-record";
import type { RunRecord } from "../storage";
import type { Lease } from "../store";
import type { RunnerSql } from "./connection";

type RunRow = EventRecord &
  Omit<RunRecord, "event" | "furtherEvents"> & { furtherEvents: EventRecord[] | null };

/**
 * Reads a leased job's run; see `RunStorage.readRun`. The first reading marks the run as running. One statement: its
 * finished steps come as one JSON text.
 */
export async function readRun(sql: RunnerSql, lease: Lease): Promise<RunRecord | null> {
  const runs = await sql<RunRow[]>`
    with begun as (
      update durable.runs set status = 'running', started_at = clock_timestamp()
      where id = ${lease.runId} and status = 'queued' and exists (
        select from durable.jobs where id = ${lease.jobId} and lease_token = ${lease.token})
      returning id),
    in_time as (delete from durable.timers t using begun where t.run_id = begun.id and t.kind = 'start'),
    limited as (
      update durable.timers t set fires_at = clock_timestamp() + t.length_ms * interval '1 millisecond'
      from begun where t.run_id = begun.id and t.kind = 'finish')
    select r.function_id as "functionId", r.max_attempts as "maxAttempts", e.body::text,
      (extract(epoch from e.received_at) * 1000)::float8 as "receivedMs",
      (select coalesce(json_agg(json_build_object('id', s.id, 'kind', s.kind, 'status', s.status,
          'output', s.output::text, 'error', s.error::text) order by s.position), '[]')
        from durable.steps s where s.run_id = r.id and s.status <> 'pending') as steps,
      case when r.is_batch then (select json_agg(json_build_object('body', f.body::text,
          'receivedMs', (extract(epoch from f.received_at) * 1000)::float8) order by b.position)
        from durable.run_events b join durable.events f on f.id = b.event_id where b.run_id = r.id) end as "furtherEvents",
      r.is_race and exists (
        select from durable.steps s where s.run_id = r.id and s.status = 'pending') as "isAccompanied"
    from durable.jobs j join durable.runs r on r.id = j.run_id join durable.events e on e.id = r.event_id
    where j.id = ${lease.jobId} and j.lease_token = ${lease.token}`;
  const run = runs[0];
  if (!run) return null;
  const { body, receivedMs, furtherEvents, ...record } = run;
  return { ...record, event: { body, receivedMs }, furtherEvents: furtherEvents ?? [] };
}
