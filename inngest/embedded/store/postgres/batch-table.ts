import type { EventRecord } from "../event-record";
import type { Batch, BatchTable } from "../start-tables";
import type { Tx } from "./connection";

type BatchRow = Omit<Batch, "first"> & EventRecord;

export const batchTable = (tx: Tx): BatchTable => ({
  // The batch's row is locked until the transaction ends, so that the next position is nobody else's.
  joinBatch: async ({ scope, functionId, organisationId, timeoutMs }, events) => {
    const bytes = events.reduce((sum, event) => sum + event.bytes, 0);
    const rows = await tx<{ size: number; bytes: number }[]>`
      with batch as (
        insert into durable.batches as b (scope, function_id, organisation_id, size, bytes, due_at)
        values (${scope}, ${functionId}, ${organisationId}, ${events.length}, ${bytes},
          clock_timestamp() + ${timeoutMs}::float8 * interval '1 millisecond')
        on conflict (scope) do update set size = b.size + excluded.size, bytes = b.bytes + excluded.bytes
        returning scope, size, bytes),
      joined as (
        insert into durable.batch_events (scope, position, event_id, bytes)
        select batch.scope, batch.size - ${events.length}::int + ordinality, id, given.bytes
        from batch, unnest(${events.map(({ id }) => id)}::uuid[], ${events.map((event) => event.bytes)}::int[])
          with ordinality as given (id, bytes, ordinality))
      select size, bytes from batch`;
    return rows[0] ?? { size: 0, bytes: 0 };
  },
  takeBatch: async (scope) => (await take(tx, [scope]))[0] ?? null,
  // Two statements: the second sees the events of those who held the rows until the first had them.
  takeDueBatches: async (limit) => {
    const due = await tx<{ scope: string }[]>`
      select scope from durable.batches where due_at <= clock_timestamp()
      order by due_at limit ${limit} for update skip locked`;
    return take(
      tx,
      due.map(({ scope }) => scope),
    );
  },
  addRunEvents: async (runId, eventIds) => {
    await tx`
      with marked as (update durable.runs set is_batch = true where id = ${runId})
      insert into durable.run_events (run_id, position, event_id)
      select ${runId}::uuid, ordinality, id from unnest(${eventIds}::uuid[]) with ordinality as given (id, ordinality)`;
  },
});

/** Takes locked batches; their events are read before they go with them. */
async function take(tx: Tx, scopes: string[]): Promise<Batch[]> {
  const rows = await tx<BatchRow[]>`
    with held as materialized (
      select scope, (array_agg(event_id order by position))[1] as first_id,
        json_agg(json_build_object('id', event_id, 'bytes', bytes) order by position) as events
      from durable.batch_events where scope = any (${scopes}::text[]) group by scope),
    taken as (
      delete from durable.batches b using held where b.scope = held.scope
      returning b.scope, b.function_id, b.organisation_id, b.due_at)
    select taken.function_id as "functionId", taken.organisation_id as "organisationId", held.events, e.body::text,
      (extract(epoch from e.received_at) * 1000)::float8 as "receivedMs"
    from taken join held on held.scope = taken.scope join durable.events e on e.id = held.first_id
    order by taken.due_at, taken.scope`;
  return rows.map(({ body, receivedMs, ...batch }) => ({ ...batch, first: { body, receivedMs } }));
}
