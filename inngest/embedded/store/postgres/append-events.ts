import { eventKeyHours } from "../../limits";
import type { KeyedEvent } from "../storage";
import { type RunnerSql, wakeChannel } from "./connection";

/** Stores events and wakes the workers in one statement; see `RunStorage.appendEvents`. */
export async function appendEvents(
  sql: RunnerSql,
  given: KeyedEvent[],
): Promise<ReadonlyMap<string, string>> {
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
  return new Map(stored.map((row) => [row.given, row.stored]));
}
