import { asc, inArray, isNull, lt, sql } from "drizzle-orm";
import { auditEventName } from "@/lib/kernel/audit";
import type { Database } from "./client";
import type { accessOutbox } from "./schema/access";
import type { accountsOutbox } from "./schema/accounts";
import type { analysesOutbox } from "./schema/analyses";
import type { privacyOutbox } from "./schema/privacy";
import type { webhooksOutbox } from "./schema/webhooks";

export type OutboxTable =
  | typeof accessOutbox
  | typeof accountsOutbox
  | typeof analysesOutbox
  | typeof privacyOutbox
  | typeof webhooksOutbox;
type OutgoingEvent = { id: string; name: string; data: Record<string, unknown> };

const batch = 100;

/**
 * Sends the events of one outbox that have not been sent, oldest first, at most 100 at a time. Rows stay locked while
 * they are sent, so that two relays share the work. A crash in between sends again: event ids deduplicate. Notes for the
 * audit log, which name people, are removed once they are there; the other rows are marked.
 * @returns how many were sent
 */
export function relayOutbox(
  database: Database,
  outbox: OutboxTable,
  send: (events: OutgoingEvent[]) => Promise<void>,
): Promise<number> {
  return database.transaction("platform", async (tx) => {
    const rows = await tx
      .select({ row: outbox.id, id: outbox.eventId, name: outbox.name, data: outbox.data })
      .from(outbox)
      .where(isNull(outbox.sentAt))
      .orderBy(asc(outbox.id))
      .limit(batch)
      .for("update", { skipLocked: true });
    if (rows.length === 0) return 0;
    await send(rows.map(({ id, name, data }) => ({ id, name, data })));
    const notes = rows.filter(({ name }) => name === auditEventName);
    if (notes.length > 0)
      await tx.delete(outbox).where(
        inArray(
          outbox.id,
          notes.map(({ row }) => row),
        ),
      );
    await tx
      .update(outbox)
      .set({ sentAt: sql`clock_timestamp()` })
      .where(
        inArray(
          outbox.id,
          rows.map(({ row }) => row),
        ),
      );
    return rows.length;
  });
}

/** Forgets events that were sent more than `days` days ago. */
export async function pruneOutbox(database: Database, outbox: OutboxTable, days: number): Promise<void> {
  await database.transaction("platform", (tx) =>
    tx.delete(outbox).where(lt(outbox.sentAt, sql`now() - make_interval(days => ${days})`)),
  );
}
