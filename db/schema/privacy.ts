import { sql } from "drizzle-orm";
import { bigint, check, index, jsonb, pgSchema, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant, organisationId } from "./columns";
import { outboxTable } from "./outbox";

export const privacySchema = pgSchema("privacy");

/** A copy of all that is kept of somebody, as a ZIP in the object storage until it expires. */
export const dataExports = privacySchema.table(
  "exports",
  {
    id: id(),
    organisationId: organisationId(),
    userId: uuid("user_id").notNull(),
    status: text("status").$type<"queued" | "ready" | "failed">().notNull().default("queued"),
    objectKey: text("object_key"),
    bytes: bigint("bytes", { mode: "number" }),
    createdAt: createdAt(),
    finishedAt: instant("finished_at"),
    expiresAt: instant("expires_at").notNull(),
  },
  (table) => [
    index("exports_user").on(table.userId, table.createdAt, table.id),
    index("exports_expires").on(table.expiresAt),
    check("exports_status", sql`${table.status} in ('queued', 'ready', 'failed')`),
  ],
);

/** That an account is to be deleted, and, once it is, what was removed where. Nothing here tells who it was. */
export const deletions = privacySchema.table(
  "deletions",
  {
    id: id(),
    userId: uuid("user_id").notNull(),
    tokenHash: text("token_hash").notNull(),
    createdAt: createdAt(),
    dueAt: instant("due_at").notNull(),
    startedAt: instant("started_at"),
    cancelledAt: instant("cancelled_at"),
    finishedAt: instant("finished_at"),
    receipt: jsonb("receipt").$type<Record<string, unknown>>(),
  },
  (table) => [
    uniqueIndex("deletions_token").on(table.tokenHash),
    uniqueIndex("deletions_open")
      .on(table.userId)
      .where(sql`${table.cancelledAt} is null and ${table.finishedAt} is null`),
  ],
);

export const privacyOutbox = outboxTable(privacySchema);
