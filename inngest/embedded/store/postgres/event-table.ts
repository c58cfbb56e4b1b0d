import type { EventTable, WaitingEvent } from "../transaction";
import type { RunnerSql, Tx } from "./connection";

export const eventTable = (tx: Tx): EventTable => ({
  lockWaitingEvents: async (limit) => {
    const waiting = await tx<WaitingEvent[]>`
      select id::text, name, body::text, organisation_id as "organisationId",
        (extract(epoch from received_at) * 1000)::float8 as "receivedMs"
      from durable.lock_waiting_events(${limit}) order by received_at, id`;
    return [...waiting];
  },
  markRouted: async (eventIds) => {
    await tx`update durable.events set routed_at = clock_timestamp() where id = any (${eventIds}::uuid[])`;
  },
  addEvent: async ({ id, name, body, organisationId }, routed) => {
    const rows = await tx<{ receivedMs: number }[]>`
      insert into durable.events (id, name, body, organisation_id, routed_at)
      values (${id}, ${name}, ${body}::text::json, ${organisationId},
        case when ${routed}::boolean then clock_timestamp() end)
      returning (extract(epoch from received_at) * 1000)::float8 as "receivedMs"`;
    return rows[0]?.receivedMs ?? 0;
  },
});

/** Looks without a lock and outside a transaction. */
export async function hasWaitingEvents(sql: RunnerSql): Promise<boolean> {
  const seen = await sql`select from durable.events where routed_at is null limit 1`;
  return seen.length > 0;
}
