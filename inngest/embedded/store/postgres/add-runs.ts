import type { NewRun } from "../transaction";
import type { Tx } from "./connection";

/** Inserts runs, each with its first discovery; see `RunTable.addRuns`. */
export async function addRuns(tx: Tx, runs: NewRun[]): Promise<string[]> {
  // Postgres has no arrays of arrays of different lengths, so each run's keys travel as one JSON text.
  const started = await tx<{ id: string }[]>`
    with given as (
      select * from unnest(${runs.map(({ id }) => id)}::uuid[], ${runs.map(({ functionId }) => functionId)}::text[],
        ${runs.map(({ eventId }) => eventId)}::uuid[], ${runs.map(({ origin }) => origin)}::text[],
        ${runs.map(({ organisationId }) => organisationId)}::text[],
        ${runs.map(({ parentRunId }) => parentRunId)}::uuid[],
        ${runs.map(({ parentStepId }) => parentStepId)}::text[],
        ${runs.map(({ rerunOf }) => rerunOf)}::uuid[],
        ${runs.map(({ maxAttempts }) => maxAttempts)}::int[],
        ${runs.map(({ secondsAhead }) => secondsAhead)}::int[],
        ${runs.map(({ slotKeys }) => JSON.stringify(slotKeys))}::text[],
        ${runs.map(({ slotLimits }) => JSON.stringify(slotLimits))}::text[])
      as t (id, function_id, event_id, origin, organisation_id, parent_run_id, parent_step_id, rerun_of, max_attempts,
        seconds_ahead, slot_keys, slot_limits)),
    runs as (
      insert into durable.runs (id, function_id, event_id, origin, organisation_id, parent_run_id, parent_step_id,
        rerun_of, max_attempts, rank, slot_keys, slot_limits)
      select id, function_id, event_id, origin, organisation_id, parent_run_id, parent_step_id, rerun_of, max_attempts,
        clock_timestamp() - seconds_ahead * interval '1 second',
        array(select json_array_elements_text(slot_keys::json)),
        array(select json_array_elements_text(slot_limits::json)::int)
      from given on conflict do nothing
      returning id, function_id, organisation_id, rank, slot_keys, slot_limits)
    insert into durable.jobs (id, run_id, function_id, organisation_id, state, rank, slot_keys, slot_limits)
    select gen_random_uuid(), id, function_id, organisation_id, 'ready', rank, slot_keys, slot_limits from runs
    returning run_id::text as id`;
  return started.map(({ id }) => id);
}
