import type { RunSize } from "../storage";
import type { Lease } from "../store";
import type { ExecutedStepRow } from "../transaction";
import type { RunnerSql } from "./connection";
import { stepColumns } from "./step-columns";

/**
 * Records steps under a lease that goes on; see `RunStorage.saveCheckpoint`. The fence and the steps are one statement: the
 * job is locked, so that nobody else leases it meanwhile, and written only where there is something to change.
 */
export async function saveCheckpoint(
  sql: RunnerSql,
  lease: Lease,
  steps: ExecutedStepRow[],
  bytes: number,
): Promise<RunSize | null> {
  const columns = stepColumns(steps);
  const rows = await sql<RunSize[]>`
    with run as materialized (
      select id, step_count from durable.runs
      where id = ${lease.runId} and status = 'running' for no key update),
    held as materialized (
      select j.id, j.run_id, j.attempt, j.worker, run.step_count, j.claims <> 1
        or j.lease_until < clock_timestamp() + j.lease_ms * interval '0.5 milliseconds' as behind
      from run join durable.jobs j on j.run_id = run.id
      where j.id = ${lease.jobId} and j.lease_token = ${lease.token} for no key update of j),
    prolonged as (
      update durable.jobs j
      set lease_until = clock_timestamp() + j.lease_ms * interval '1 millisecond', claims = 1
      from held where j.id = held.id and held.behind),
    given as (
      select * from unnest(${columns.ids}::text[], ${columns.names}::text[], ${columns.statuses}::text[],
        ${columns.outputs}::text[], ${columns.errors}::text[], ${columns.durations}::float8[])
      with ordinality as t (id, name, status, output, error, duration_ms, ordinality)),
    saved as (
      insert into durable.steps as s (run_id, id, name, kind, status, position, output, error, created_at, ended_at,
        attempt, worker)
      select held.run_id, given.id, given.name, 'run', given.status, held.step_count + given.ordinality,
        given.output::json, given.error::json,
        clock_timestamp() - given.duration_ms * interval '1 millisecond', clock_timestamp(),
        held.attempt, held.worker
      from held, given
      on conflict (run_id, id) do update set status = excluded.status, position = excluded.position,
        output = excluded.output, error = excluded.error, ended_at = excluded.ended_at,
        attempt = excluded.attempt, worker = excluded.worker
      where s.status = 'pending'
      returning s.position)
    update durable.runs r set step_count = coalesce((select max(position) from saved), r.step_count),
      state_bytes = r.state_bytes + case when exists (select from saved) then ${bytes}::bigint else 0 end
    from held where r.id = held.run_id
    returning r.step_count as "stepCount", r.state_bytes::float8 as "stateBytes"`;
  return rows[0] ?? null;
}
