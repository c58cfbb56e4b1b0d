import { and, count, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { webhookEndpoints as endpoints, webhooksOutbox } from "@/db/schema/webhooks";
import { type AuditNote, auditEvent } from "@/lib/kernel/audit";
import { decodeCursor } from "@/lib/kernel/page";
import type { StoredWebhook, WebhookRepository } from "../ports";

const columns = {
  id: endpoints.id,
  organisationId: endpoints.organisationId,
  url: endpoints.url,
  description: endpoints.description,
  events: endpoints.events,
  active: endpoints.active,
  createdAt: endpoints.createdAt,
  updatedAt: endpoints.updatedAt,
  secretRotatedAt: endpoints.secretRotatedAt,
};

type Values = Partial<typeof endpoints.$inferInsert>;

/** Endpoints in Postgres. Each query names the organisation, and its transaction is bound to it. */
export function makeWebhookRepository(database: Database): WebhookRepository {
  const change = (organisationId: string, id: string, values: Values, note: AuditNote) =>
    database.transaction({ organisationId }, async (tx): Promise<StoredWebhook | null> => {
      const [row] = await tx
        .update(endpoints)
        .set(values)
        .where(ownedBy(organisationId, id))
        .returning(columns);
      if (row) await tx.insert(webhooksOutbox).values(auditEvent(note));
      return row ?? null;
    });
  return {
    count: (organisationId) =>
      database.transaction({ organisationId }, (tx) => tx.$count(endpoints, ownedBy(organisationId))),

    create: ({ secret, ...webhook }, most, note) =>
      database.transaction(webhook, async (tx) => {
        // One at a time in an organisation, or two at once would both find room for one more.
        await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${webhook.organisationId}, 35))`);
        const [kept] = await tx
          .select({ count: count() })
          .from(endpoints)
          .where(ownedBy(webhook.organisationId));
        if (most !== null && (kept?.count ?? 0) >= most) return false;
        await tx
          .insert(endpoints)
          .values({ ...webhook, secretKeyId: secret.keyId, secretSealed: secret.sealed });
        await tx.insert(webhooksOutbox).values(auditEvent(note));
        return true;
      }),

    list: (organisationId, { cursor, limit }) =>
      database.transaction({ organisationId }, (tx) =>
        tx
          .select(columns)
          .from(endpoints)
          .where(and(ownedBy(organisationId), cursor ? isAfter(cursor) : undefined))
          .orderBy(desc(endpoints.createdAt), desc(endpoints.id))
          .limit(limit + 1),
      ),

    find: (organisationId, id) =>
      database.transaction({ organisationId }, async (tx) => {
        const [row] = await tx.select(columns).from(endpoints).where(ownedBy(organisationId, id));
        return row ?? null;
      }),

    update: (organisationId, id, values, note) => change(organisationId, id, values, note),

    replaceSecret: (organisationId, id, { keyId, sealed }, at, note) =>
      change(organisationId, id, { secretKeyId: keyId, secretSealed: sealed, secretRotatedAt: at }, note),

    remove: (organisationId, id, note) =>
      database.transaction({ organisationId }, async (tx) => {
        const removed = await tx
          .delete(endpoints)
          .where(ownedBy(organisationId, id))
          .returning({ id: endpoints.id });
        if (removed.length > 0) await tx.insert(webhooksOutbox).values(auditEvent(note));
        return removed.length > 0;
      }),
  };
}

const ownedBy = (organisationId: string, id?: string): SQL | undefined =>
  and(eq(endpoints.organisationId, organisationId), id === undefined ? undefined : eq(endpoints.id, id));

function isAfter(text: string): SQL {
  const { at, id } = decodeCursor(text);
  return sql`(${endpoints.createdAt}, ${endpoints.id}) < (${at}::timestamptz, ${id}::uuid)`;
}
