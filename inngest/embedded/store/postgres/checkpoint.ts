import type { RecordedStep, SerialisedError } from "../outcome";
import type { Lease, Verdict } from "../store";
import type { RunnerSql } from "./connection";
import { exceededRunLimit, oversizedStep } from "./run-limits";
import { settle } from "./settle";
import { type StepColumns, stepColumns, totalBytes } from "./step-rows";

/**
 * Records steps under a lease that goes on; see `StateStore.checkpoint`. The fence and the steps are one statement.
 * A repeated checkpoint, after an answer that got lost, changes nothing and is accepted.
 */
export async function checkpoint(sql: RunnerSql, lease: Lease, steps: RecordedStep[]): Promise<Verdict> {
  const columns = stepColumns(steps);
  const tooLarge = oversizedStep(columns);
  if (tooLarge) return endRun(sql, lease, tooLarge);
  const run = await save(sql, lease, columns);
  if (!run) return "stale";
  const exceeded = exceededRunLimit(run);
  return exceeded ? endRun(sql, lease, exceeded) : "accepted";
}

/** The run ends here; `stale` tells the SDK to stop. */
async function endRun(sql: RunnerSql, lease: Lease, error: SerialisedError): Promise<Verdict> {
  await settle(sql, lease, { kind: "failed", recorded: [], error });
  return "stale";
}

async function save(sql: RunnerSql, lease: Lease, columns: StepColumns) {
  const rows = await sql<{ stepCount: number; stateBytes: number }[]>`
    with run as materialized (
      select id, step_count from durable.runs
      where id = ${lease.runId} and status = 'running' for no key update),
    held as (
      update durable.jobs j
      set lease_until = clock_timestamp() + j.lease_ms * interval '1 millisecond', claims = 1
      from run where j.id = ${lease.jobId} and j.lease_token = ${lease.token} and j.run_id = run.id
      returning j.run_id, j.attempt, j.worker, run.step_count),
    given as (
      select * from unnest(${columns.ids}::text[], ${columns.names}::text[], ${columns.statuses}::text[],
        ${columns.outputs}::text[], ${columns.errors}::text[], ${columns.durations}::float8[])
      with ordinality as t (id, name, status, output, error, duration_ms, ordinality)),
    saved as (
      insert into durable.steps as s (run_id, id, name, kind, status, position, output, error, created_at, ended_at)
      select held.run_id, given.id, given.name, 'run', given.status, held.step_count + given.ordinality,
        given.output::json, given.error::json,
        clock_timestamp() - given.duration_ms * interval '1 millisecond', clock_timestamp()
      from held, given
      on conflict (run_id, id) do update set status = excluded.status, position = excluded.position,
        output = excluded.output, error = excluded.error, ended_at = excluded.ended_at
      where s.status = 'pending'
      returning s.id, s.created_at, s.ended_at),
    tried as (
      insert into durable.attempts (run_id, step_id, step_name, attempt, status, worker, started_at, ended_at, error)
      select held.run_id, given.id, given.name, held.attempt, given.status, held.worker, saved.created_at,
        saved.ended_at, given.error::json
      from held, given join saved on saved.id = given.id)
    update durable.runs r set step_count = r.step_count + (select count(*) from saved),
      state_bytes = r.state_bytes + case when exists (select from saved) then ${totalBytes(columns)}::bigint else 0 end
    from held where r.id = held.run_id
    returning r.step_count as "stepCount", r.state_bytes::float8 as "stateBytes"`;
  return rows[0];
}
