import { sql } from "drizzle-orm";
import { index, jsonb, pgSchema, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant, organisationId } from "./columns";

export const notificationsSchema = pgSchema("notifications");

/** In-app notifications. `key` makes one of each occasion: a step that runs twice notifies once. */
export const notifications = notificationsSchema.table(
  "notifications",
  {
    id: id(),
    organisationId: organisationId(),
    userId: uuid("user_id").notNull(),
    key: text("key").notNull(),
    kind: text("kind").notNull(),
    data: jsonb("data").$type<Record<string, string | number>>().notNull(),
    href: text("href").notNull(),
    createdAt: createdAt(),
    readAt: instant("read_at"),
  },
  (table) => [
    unique("notifications_key").on(table.organisationId, table.key),
    index("notifications_user_created").on(table.organisationId, table.userId, table.createdAt, table.id),
    index("notifications_unread").on(table.organisationId, table.userId).where(sql`${table.readAt} is null`),
  ],
);
