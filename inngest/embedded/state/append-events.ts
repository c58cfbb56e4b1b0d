import { AppError } from "@/lib/kernel/errors";
import { maxStepBytes } from "../limits";
import { jsonText } from "../store/json-text";
import type { KeyedEvent, RunStorage } from "../store/storage";
import type { IncomingEvent } from "../store/store";
import { organisationOf } from "./stored-event";

const longestName = 256;
const longestKey = 512;
const mostEvents = 5000;

/** Stores events; see `EventStore.append`. */
export async function appendEvents(storage: RunStorage, events: IncomingEvent[]): Promise<string[]> {
  if (events.length > mostEvents) throw new AppError("too_large");
  const rows = events.map((event) => toRow(event, storage.newId()));
  const firsts = new Map<string, KeyedEvent>();
  const identities = rows.map((row) => {
    const identity = row.key === null ? row.id : `${row.name}\n${row.key}`;
    if (!firsts.has(identity)) firsts.set(identity, row);
    return identity;
  });
  if (rows.length === 0) return [];
  const stored = await storage.appendEvents([...firsts.values()]);
  return identities.map((identity) => {
    const first = firsts.get(identity)?.id ?? "";
    return stored.get(first) ?? first;
  });
}

function toRow({ key, name, data, ts, user, v }: IncomingEvent, id: string): KeyedEvent {
  const refuse = (path: string, message: string) =>
    new AppError("invalid_input", { fields: [{ path, message }] });
  if (name.length < 1 || name.length > longestName || name.includes("\0"))
    throw refuse("name", "is not an event name");
  if (key !== undefined && (key.length < 1 || key.length > longestKey || key.includes("\0"))) {
    throw refuse("id", "is not an event id");
  }
  const body = jsonText({ id: key ?? id, name, data, ts, user: user ?? {}, v });
  if (Buffer.byteLength(body) > maxStepBytes) throw new AppError("too_large");
  return { id, name, key: key ?? null, body, organisationId: organisationOf(data) };
}
