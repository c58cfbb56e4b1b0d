import { AppError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { eventKeyHours, maxStepBytes } from "../../limits";
import { jsonText } from "../json-text";
import type { IncomingEvent, StoredEvent } from "../store";
import { type Queryable, type RunnerSql, wakeChannel } from "./connection";

const longestName = 256;
const longestKey = 512;
const mostEvents = 5000;

type Row = { id: string; name: string; key: string | null; body: string; organisationId: string | null };

/** Stores events; see `EventStore.append`. One statement: all of them, and the wake-up, or none. */
export async function appendEvents(sql: RunnerSql, events: IncomingEvent[]): Promise<string[]> {
  if (events.length > mostEvents) throw new AppError("too_large");
  const rows = events.map(toRow);
  const firsts = new Map<string, Row>();
  const identities = rows.map((row) => {
    const identity = row.key === null ? row.id : `${row.name}\n${row.key}`;
    if (!firsts.has(identity)) firsts.set(identity, row);
    return identity;
  });
  if (rows.length === 0) return [];
  const given = [...firsts.values()];
  const stored = await sql<{ given: string; stored: string }[]>`
    with given as (
      select * from unnest(${given.map((row) => row.id)}::uuid[], ${given.map((row) => row.name)}::text[],
        ${given.map((row) => row.key)}::text[], ${given.map((row) => row.body)}::text[],
        ${given.map((row) => row.organisationId)}::text[]) as t (id, name, key, body, organisation_id)),
    keyed as (
      insert into durable.event_keys as k (name, key, event_id, expires_at)
      select name, key, id, clock_timestamp() + ${eventKeyHours}::int * interval '1 hour' from given
      where key is not null order by name, key
      on conflict (name, key) do update set
        event_id = case when k.expires_at <= clock_timestamp() then excluded.event_id else k.event_id end,
        expires_at = case when k.expires_at <= clock_timestamp() then excluded.expires_at else k.expires_at end
      returning name, key, event_id),
    resolved as (
      select given.*, coalesce(keyed.event_id, given.id) as stored_id
      from given left join keyed on keyed.name = given.name and keyed.key = given.key),
    inserted as (
      insert into durable.events (id, name, body, organisation_id)
      select id, name, body::json, organisation_id from resolved where stored_id = id
      returning id),
    woken as (select pg_notify(${wakeChannel}, '') from (select from inserted limit 1) as any_new)
    select resolved.id::text as given, resolved.stored_id::text as stored from resolved left join woken on true`;
  const storedIds = new Map(stored.map((row) => [row.given, row.stored]));
  return identities.map((identity) => {
    const first = firsts.get(identity)?.id ?? "";
    return storedIds.get(first) ?? first;
  });
}

function toRow({ key, name, data, ts, user, v }: IncomingEvent): Row {
  const refuse = (path: string, message: string) =>
    new AppError("invalid_input", { fields: [{ path, message }] });
  if (name.length < 1 || name.length > longestName || name.includes("\0"))
    throw refuse("name", "is not an event name");
  if (key !== undefined && (key.length < 1 || key.length > longestKey || key.includes("\0"))) {
    throw refuse("id", "is not an event id");
  }
  const id = newId();
  const body = jsonText({ id: key ?? id, name, data, ts, user: user ?? {}, v });
  if (Buffer.byteLength(body) > maxStepBytes) throw new AppError("too_large");
  return { id, name, key: key ?? null, body, organisationId: organisationOf(data) };
}

/** The organisation an event is about, for filters. */
export function organisationOf(data: Record<string, unknown>): string | null {
  const id = data.organisationId;
  return typeof id === "string" && id.length <= 100 && !id.includes("\0") ? id : null;
}

export type EventRow = { eventBody: string; receivedMs: number };

/** An event as functions see it. Its time is the database's where the sender told none. */
export function toStoredEvent({ eventBody, receivedMs }: EventRow): StoredEvent {
  const body: StoredEvent = JSON.parse(eventBody);
  return { ...body, ts: typeof body.ts === "number" ? body.ts : Math.floor(receivedMs) };
}

/** Stores an event that the engine itself made: `routed` when its run is started in the same transaction. */
export async function insertEngineEvent(
  sql: Queryable,
  event: { externalId?: string; name: string; data: Record<string, unknown>; organisationId: string | null },
  routed: boolean,
): Promise<{ id: string; event: StoredEvent }> {
  const id = newId();
  const body = { id: event.externalId ?? id, name: event.name, data: event.data, user: {} };
  const rows = await sql<{ receivedMs: number }[]>`
    insert into durable.events (id, name, body, organisation_id, routed_at)
    values (${id}, ${event.name}, ${jsonText(body)}::text::json, ${event.organisationId},
      case when ${routed}::boolean then clock_timestamp() end)
    returning (extract(epoch from received_at) * 1000)::float8 as "receivedMs"`;
  return { id, event: toStoredEvent({ eventBody: jsonText(body), receivedMs: rows[0]?.receivedMs ?? 0 }) };
}
