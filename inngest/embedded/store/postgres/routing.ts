import type { FunctionDefinition } from "../function-definition";
import type { EventStore, StoredEvent } from "../store";
import { inTransaction, type RunnerSql } from "./connection";
import { appendEvents, type EventRow, toStoredEvent } from "./events";
import { functionsTriggeredBy } from "./functions";
import { startRuns } from "./start-runs";

export function makeEventStore(sql: RunnerSql): EventStore {
  return { append: (events) => appendEvents(sql, events), route: (limit) => routeEvents(sql, limit) };
}

type Waiting = EventRow & { id: string; name: string; organisationId: string | null };

/** Starts the runs of waiting events, by the functions that are synced now. Workers share the work. */
async function routeEvents(sql: RunnerSql, limit: number): Promise<number> {
  // Looking is much more frequent than finding, so it is done outside a transaction.
  const seen = await sql`select from durable.events where routed_at is null limit 1`;
  if (seen.length === 0) return 0;
  return inTransaction(sql, async (tx) => {
    const waiting = await tx<Waiting[]>`
      select id::text, name, body::text as "eventBody", organisation_id as "organisationId",
        (extract(epoch from received_at) * 1000)::float8 as "receivedMs"
      from durable.events where routed_at is null order by received_at, id limit ${limit} for update skip locked`;
    if (waiting.length === 0) return 0;
    const definitions = await functionsTriggeredBy(tx, [...new Set(waiting.map(({ name }) => name))]);
    const starts = waiting.flatMap((row) => {
      const event = toStoredEvent(row);
      return definitions
        .filter((definition) => isTriggered(definition, event))
        .map((definition) => ({
          definition,
          eventId: row.id,
          event,
          organisationId: row.organisationId,
          origin: "event" as const,
        }));
    });
    await startRuns(tx, starts);
    await tx`update durable.events set routed_at = clock_timestamp()
      where id = any (${waiting.map(({ id }) => id)}::uuid[])`;
    return waiting.length;
  });
}

const isTriggered = ({ triggers }: FunctionDefinition, event: StoredEvent): boolean =>
  triggers.some(
    (trigger) =>
      trigger.event === event.name &&
      (trigger.failureOf === undefined || trigger.failureOf === event.data.function_id),
  );
