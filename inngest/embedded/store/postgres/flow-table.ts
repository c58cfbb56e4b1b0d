import type { EventRecord } from "../event-record";
import type { FlowTable, QuietEvent } from "../start-tables";
import type { Tx } from "./connection";

export const flowTable = (tx: Tx): FlowTable => ({
  takeStart: async (scope, limit, periodMs) => {
    const taken = await tx`
      insert into durable.start_windows as w (scope, starts, ends_at)
      values (${scope}, 1, clock_timestamp() + ${periodMs}::float8 * interval '1 millisecond')
      on conflict (scope) do update set
        starts = case when w.ends_at <= clock_timestamp() then 1 else w.starts + 1 end,
        ends_at = case when w.ends_at <= clock_timestamp() then excluded.ends_at else w.ends_at end
      where w.ends_at <= clock_timestamp() or w.starts < ${limit}
      returning scope`;
    return taken.length > 0;
  },
  throttleRun: async (runId, scope, intervalMs, capacity) => {
    await tx`
      with turn as (
        insert into durable.throttles as t (scope, arrives_at)
        values (${scope}, clock_timestamp() + ${intervalMs}::float8 * interval '1 millisecond')
        on conflict (scope) do update set arrives_at =
          greatest(t.arrives_at, clock_timestamp()) + ${intervalMs}::float8 * interval '1 millisecond'
        returning arrives_at - ${capacity * intervalMs}::float8 * interval '1 millisecond' as starts_at)
      update durable.jobs set state = 'scheduled', available_at = turn.starts_at
      from turn where run_id = ${runId} and turn.starts_at > clock_timestamp()`;
  },
  debounce: async ({ scope, functionId, eventId, periodMs, timeoutMs }) => {
    await tx`
      insert into durable.debounces as d (scope, function_id, event_id, due_at, latest_at)
      values (${scope}, ${functionId}, ${eventId},
        clock_timestamp() + ${Math.min(periodMs, timeoutMs)}::float8 * interval '1 millisecond',
        clock_timestamp() + ${timeoutMs}::float8 * interval '1 millisecond')
      on conflict (scope) do update set due_at = least(excluded.due_at, d.latest_at),
        event_id = case when exists (
            select from durable.events given, durable.events known
            where given.id = excluded.event_id and known.id = d.event_id
              and (given.received_at, given.id) < (known.received_at, known.id))
          then d.event_id else excluded.event_id end`;
  },
  takeDebounced: async (limit) => {
    const rows = await tx<(Omit<QuietEvent, "event"> & EventRecord)[]>`
      with due as (
        select scope from durable.debounces where due_at <= (select clock_timestamp())
        order by due_at, scope limit ${limit} for update skip locked),
      taken as (delete from durable.debounces d using due where d.scope = due.scope returning d.*)
      select t.function_id as "functionId", t.event_id::text as "eventId", e.organisation_id as "organisationId",
        e.body::text, (extract(epoch from e.received_at) * 1000)::float8 as "receivedMs"
      from taken t join durable.events e on e.id = t.event_id order by t.due_at, t.scope`;
    return rows.map(({ body, receivedMs, ...quiet }) => ({ ...quiet, event: { body, receivedMs } }));
  },
  // Two statements: the second sees what others committed before they gave the lock up.
  lockSingleton: async (key) => {
    await tx`select pg_advisory_xact_lock(hashtext('durable.singletons'), hashtext(${key}))`;
    const rows = await tx<{ id: string }[]>`
      select id::text from durable.runs where singleton_key = ${key} and status in ('queued', 'running')`;
    return rows.map(({ id }) => id);
  },
  markSingleton: async (runId, key) => {
    await tx`update durable.runs set singleton_key = ${key} where id = ${runId}`;
  },
  replaceRun: async (runId) => {
    await tx`insert into durable.timers (run_id, step_id, kind, fires_at)
      values (${runId}, 'replaced', 'replaced', clock_timestamp()) on conflict do nothing`;
  },
});
