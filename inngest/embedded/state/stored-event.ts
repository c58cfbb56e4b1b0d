import type { EventRecord } from "../store/event-record";
import { jsonText } from "../store/json-text";
import type { StoredEvent } from "../store/store";
import type { StateTransaction } from "../store/transaction";

/** An event as functions see it. Its time is the store's where the sender told none. */
export function toStoredEvent({ body, receivedMs }: EventRecord): StoredEvent {
  const event: StoredEvent = JSON.parse(body);
  return { ...event, ts: typeof event.ts === "number" ? event.ts : Math.floor(receivedMs) };
}

/** The organisation an event is about, for filters. */
export function organisationOf(data: Record<string, unknown>): string | null {
  const id = data.organisationId;
  return typeof id === "string" && id.length <= 100 && !id.includes("\0") ? id : null;
}

/** `ts`: milliseconds since 1970; the store's time when absent. */
type EngineEvent = {
  externalId?: string;
  name: string;
  data: Record<string, unknown>;
  ts?: number;
  organisationId: string | null;
};

/** Stores an event that the engine itself made: `routed` when its run is started in the same transaction. */
export async function addEngineEvent(
  tx: StateTransaction,
  event: EngineEvent,
  routed: boolean,
): Promise<{ id: string; event: StoredEvent }> {
  const id = tx.newId();
  const { name, data, ts, organisationId } = event;
  const body = jsonText({ id: event.externalId ?? id, name, data, ts, user: {} });
  const receivedMs = await tx.addEvent({ id, name, body, organisationId }, routed);
  return { id, event: toStoredEvent({ body, receivedMs }) };
}
