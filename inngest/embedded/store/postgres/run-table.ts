import type { EventRecord } from "../event-record";
import type { LockedRun, RunOrigin, RunTable } from "../transaction";
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
  eventsOfRun: async (runId) => {
    const rows = await tx<EventRecord[]>`
      with batch as (
        select event_id, 0 as position from durable.runs where id = ${runId}
        union all select event_id, position from durable.run_events where run_id = ${runId})
      select e.body::text, (extract(epoch from e.received_at) * 1000)::float8 as "receivedMs"
      from batch join durable.events e on e.id = batch.event_id order by batch.position`;
    return [...rows];
  },
  markRace: async (runId) => {
    await tx`update durable.runs set is_race = true where id = ${runId} and not is_race`;
  },
  lockOrigin: async (runId, once) => {
    const rows = await tx<(Omit<RunOrigin, "event"> & EventRecord)[]>`
      select r.function_id as "functionId", e.id::text as "eventId", e.body::text,
        (extract(epoch from e.received_at) * 1000)::float8 as "receivedMs", r.organisation_id as "organisationId",
        r.status not in ('queued', 'running') as "hasEnded",
        array(select event_id::text from durable.run_events where run_id = r.id order by position) as "furtherEventIds"
      from durable.runs r join durable.events e on e.id = r.event_id
      where r.id = ${runId} ${once ? tx`and r.rerun_at is null` : tx``} for no key update of r`;
    const row = rows[0];
    if (!row) return null;
    const { body, receivedMs, ...origin } = row;
    return { ...origin, event: { body, receivedMs } };
  },
  markRerun: async (runId) => {
    await tx`update durable.runs set rerun_at = coalesce(rerun_at, clock_timestamp()) where id = ${runId}`;
  },
});
