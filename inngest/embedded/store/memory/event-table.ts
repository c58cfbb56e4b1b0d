import { eventKeyHours } from "../../limits";
import type { KeyedEvent } from "../storage";
import type { EventTable } from "../transaction";
import { by, type MemoryDatabase } from "./database";
import type { EventRow } from "./rows";

export const eventTable = (db: MemoryDatabase): EventTable => ({
  lockWaitingEvents: async (limit) => {
    const waiting = db.events
      .all()
      .filter(({ id, routedAt }) => routedAt === null && !db.events.isLocked(id));
    const tenants = [...Map.groupBy(waiting, ({ organisationId }) => organisationId).values()];
    const each = Math.max(1, Math.floor(limit / tenants.length));
    const next = tenants
      .flatMap((events) => events.sort(byAge).slice(0, each))
      .sort(byAge)
      .slice(0, limit);
    for (const { id } of next) db.events.lock(id);
    return next.map(({ receivedAt, routedAt, ...event }) => ({ ...event, receivedMs: receivedAt }));
  },
  markRouted: async (eventIds) => {
    for (const id of eventIds) db.events.update(id, { routedAt: db.now() });
  },
  addEvent: async (event, routed) => {
    const now = db.now();
    db.events.set(event.id, { ...event, receivedAt: now, routedAt: routed ? now : null });
    return now;
  },
});

export const byAge = by<EventRow>(
  ({ receivedAt }) => receivedAt,
  ({ id }) => id,
);

/** Stores events, each remembered key once; see `RunStorage.appendEvents`. */
export function appendEvents(db: MemoryDatabase, events: KeyedEvent[]): ReadonlyMap<string, string> {
  const stored = new Map(events.map((event) => [event.id, storedId(db, event)]));
  const fresh = events.filter(({ id }) => stored.get(id) === id);
  for (const { key, ...event } of fresh)
    db.events.set(event.id, { ...event, receivedAt: db.now(), routedAt: null });
  return stored;
}

/** The id under which an event is remembered, its own when its key is new or was forgotten. */
function storedId(db: MemoryDatabase, { id, name, key }: KeyedEvent): string {
  if (key === null) return id;
  const identity = `${name}\n${key}`;
  db.eventKeys.lock(identity);
  const known = db.eventKeys.get(identity);
  if (known && known.expiresAt > db.now()) return known.eventId;
  db.eventKeys.set(identity, { eventId: id, expiresAt: db.now() + eventKeyHours * 3_600_000 });
  return id;
}
