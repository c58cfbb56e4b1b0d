import { newId } from "@/lib/kernel/ids";
import { placeRun } from "../../schedule/placement";
import type { FunctionDefinition } from "../function-definition";
import type { StoredEvent } from "../store";
import { notifyWorkers, type Tx } from "./connection";

/** A run to start. The same function and event (or invoking step) start once. */
export type RunStart = {
  definition: FunctionDefinition;
  eventId: string;
  event: StoredEvent;
  organisationId: string | null;
  origin: "event" | "invoke" | "rerun";
  parent?: { runId: string; stepId: string };
  rerunOf?: string;
};

/** Inserts runs, each with its first discovery. @returns the ids of those that are new */
export async function startRuns(tx: Tx, starts: RunStart[]): Promise<string[]> {
  if (starts.length === 0) return [];
  const rows = starts.map((start) => ({
    id: newId(),
    start,
    placement: placeRun(start.definition, start.event),
  }));
  // Postgres has no arrays of arrays of different lengths, so each run's keys travel as one JSON text.
  const started = await tx<{ id: string }[]>`
    with given as (
      select * from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ start }) => start.definition.id)}::text[],
        ${rows.map(({ start }) => start.eventId)}::uuid[], ${rows.map(({ start }) => start.origin)}::text[],
        ${rows.map(({ start }) => start.organisationId)}::text[],
        ${rows.map(({ start }) => start.parent?.runId ?? null)}::uuid[],
        ${rows.map(({ start }) => start.parent?.stepId ?? null)}::text[],
        ${rows.map(({ start }) => start.rerunOf ?? null)}::uuid[],
        ${rows.map(({ start }) => start.definition.maxAttempts)}::int[],
        ${rows.map(({ placement }) => placement.secondsAhead)}::int[],
        ${rows.map(({ placement }) => JSON.stringify(placement.slotKeys))}::text[],
        ${rows.map(({ placement }) => JSON.stringify(placement.slotLimits))}::text[])
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
      returning id, function_id, rank, slot_keys, slot_limits)
    insert into durable.jobs (id, run_id, function_id, state, rank, slot_keys, slot_limits)
    select gen_random_uuid(), id, function_id, 'ready', rank, slot_keys, slot_limits from runs
    returning run_id::text as id`;
  if (started.length > 0) await notifyWorkers(tx);
  return started.map(({ id }) => id);
}
