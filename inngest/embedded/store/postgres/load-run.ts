import type { SerialisedError } from "../outcome";
import type { Lease, RunState } from "../store";
import type { RunnerSql } from "./connection";
import { type EventRow, toStoredEvent } from "./events";

type RunRow = EventRow & { functionId: string; maxAttempts: number };
type StepRow = { id: string; kind: string; status: string; output: string | null; error: string | null };

/** Reads what a call of the handler needs; see `StateStore.load`. The first one marks the run as running. */
export async function loadRun(sql: RunnerSql, lease: Lease): Promise<RunState | null> {
  const [runs, steps] = await Promise.all([
    sql<RunRow[]>`
      with begun as (
        update durable.runs set status = 'running', started_at = clock_timestamp()
        where id = ${lease.runId} and status = 'queued')
      select r.function_id as "functionId", r.max_attempts as "maxAttempts", e.body::text as "eventBody",
        (extract(epoch from e.received_at) * 1000)::float8 as "receivedMs"
      from durable.jobs j join durable.runs r on r.id = j.run_id join durable.events e on e.id = r.event_id
      where j.id = ${lease.jobId} and j.lease_token = ${lease.token}`,
    sql<StepRow[]>`
      select id, kind, status, output::text, error::text from durable.steps
      where run_id = ${lease.runId} and status <> 'pending' order by position`,
  ]);
  const run = runs[0];
  if (!run) return null;
  return {
    functionId: run.functionId,
    maxAttempts: run.maxAttempts,
    event: toStoredEvent(run),
    steps: steps.map((row) => ({ id: row.id, value: stepValue(row) })),
  };
}

function stepValue(row: StepRow): RunState["steps"][number]["value"] {
  if (row.status === "failed") {
    const error: SerialisedError = JSON.parse(row.error ?? "{}");
    return { error };
  }
  return row.kind === "sleep" ? null : { data: JSON.parse(row.output ?? "null") };
}
