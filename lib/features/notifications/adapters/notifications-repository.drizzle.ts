import { and, count, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { notifications } from "@/db/schema/notifications";
import { decodeCursor } from "@/lib/kernel/page";
import type { NotificationRepository, Recipient } from "../ports";

/** Notifications in Postgres. Each query names the organisation, and its transaction is bound to it as well. */
export const makeNotificationRepository = (database: Database): NotificationRepository => ({
  saveOnce: (notification) =>
    database.transaction(notification, async (tx) => {
      await tx
        .insert(notifications)
        .values(notification)
        .onConflictDoNothing({ target: [notifications.organisationId, notifications.key] });
    }),

  remove: (organisationId, keys) =>
    database.transaction({ organisationId }, async (tx) => {
      const removed = await tx
        .delete(notifications)
        .where(and(eq(notifications.organisationId, organisationId), inArray(notifications.key, [...keys])))
        .returning({ id: notifications.id });
      return removed.length;
    }),

  list: (recipient, { cursor, limit }) =>
    database.transaction(recipient, (tx) =>
      tx
        .select({
          id: notifications.id,
          kind: notifications.kind,
          data: notifications.data,
          href: notifications.href,
          createdAt: notifications.createdAt,
          readAt: notifications.readAt,
        })
        .from(notifications)
        .where(and(ownedBy(recipient), cursor ? isAfter(cursor) : undefined))
        .orderBy(desc(notifications.createdAt), desc(notifications.id))
        .limit(limit + 1),
    ),

  countUnread: (recipient) =>
    database.transaction(recipient, async (tx) => {
      const [row] = await tx
        .select({ unread: count() })
        .from(notifications)
        .where(and(ownedBy(recipient), isNull(notifications.readAt)));
      return row?.unread ?? 0;
    }),

  markRead: (recipient, ids, readAt) =>
    database.transaction(recipient, async (tx) => {
      const chosen = ids === "all" ? undefined : inArray(notifications.id, [...ids]);
      await tx
        .update(notifications)
        .set({ readAt })
        .where(and(ownedBy(recipient), isNull(notifications.readAt), chosen));
    }),
});

const ownedBy = ({ organisationId, userId }: Recipient): SQL | undefined =>
  and(eq(notifications.organisationId, organisationId), eq(notifications.userId, userId));

function isAfter(text: string): SQL {
  const { at, id } = decodeCursor(text);
  return sql`(${notifications.createdAt}, ${notifications.id}) < (${at}::timestamptz, ${id}::uuid)`;
}
