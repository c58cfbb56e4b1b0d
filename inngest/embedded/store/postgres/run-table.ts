import type { EventRecord, LockedRun, RunOrigin, RunTable } from "../transaction";
import { addRuns } from "./add-runs";
import type { Tx } from "./connection";

/** Longer pauses inside a transaction mean that its process is frozen: Postgres then frees what it holds. */
const longestPauseMs = 15_000;

export const runTable = (tx: Tx): RunTable => ({
  // NO KEY UPDATE leaves foreign keys of other transactions alone.
  lockRun: async (runId) => {
    const rows = await tx<LockedRun[]>`
      select id::text, function_id as "functionId", step_count as "stepCount", state_bytes::float8 as "stateBytes",
        organisation_id as "organisationId", parent_run_id::text as "parentRunId", parent_step_id as "parentStepId",
        set_config('idle_in_transaction_session_timeout', ${String(longestPauseMs)}, true)
      from durable.runs where id = ${runId} and status in ('queued', 'running') for no key update`;
    return rows[0] ?? null;
  },
  saveProgress: async (runId, stepCount, stateBytes) => {
    await tx`update durable.runs set step_count = ${stepCount}, state_bytes = ${stateBytes}::bigint where id = ${runId}`;
  },
  endRun: async (runId, { status, output, error }) => {
    await tx`update durable.runs set status = ${status}, ended_at = clock_timestamp(), output = ${output}::text::json,
      error = ${error}::text::json where id = ${runId}`;
  },
  addRuns: (runs) => addRuns(tx, runs),
  eventOfRun: async (runId) => {
    const rows = await tx<EventRecord[]>`
      select e.body::text, (extract(epoch from e.received_at) * 1000)::float8 as "receivedMs"
      from durable.runs r join durable.events e on e.id = r.event_id where r.id = ${runId}`;
    return rows[0] ?? null;
  },
  lockOrigin: async (runId, once) => {
    const rows = await tx<(Omit<RunOrigin, "event"> & EventRecord)[]>`
      select r.function_id as "functionId", e.id::text as "eventId", e.body::text,
        (extract(epoch from e.received_at) * 1000)::float8 as "receivedMs", r.organisation_id as "organisationId"
      from durable.runs r join durable.events e on e.id = r.event_id
      where r.id = ${runId} ${once ? tx`and r.rerun_at is null` : tx``} for no key update of r`;
    const row = rows[0];
    if (!row) return null;
    const { functionId, eventId, organisationId, ...event } = row;
    return { functionId, eventId, organisationId, event };
  },
  markRerun: async (runId) => {
    await tx`update durable.runs set rerun_at = coalesce(rerun_at, clock_timestamp()) where id = ${runId}`;
  },
});
