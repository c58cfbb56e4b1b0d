import { sql } from "drizzle-orm";
import { bigserial, index, jsonb, type PgSchema, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant } from "./columns";

/**
 * The outbox of a feature: events written in the transaction of the row that they speak of, and sent by the relay
 * afterwards. `event_id` is the engine's deduplication id, so that sending twice starts one run.
 */
export const outboxTable = (schema: PgSchema) =>
  schema.table(
    "outbox",
    {
      id: bigserial("id", { mode: "number" }).primaryKey(),
      eventId: uuid("event_id").notNull().unique(),
      name: text("name").notNull(),
      data: jsonb("data").$type<Record<string, unknown>>().notNull(),
      createdAt: createdAt(),
      sentAt: instant("sent_at"),
    },
    (table) => [index("outbox_unsent").on(table.id).where(sql`${table.sentAt} is null`)],
  );
