import { sql } from "drizzle-orm";
import { bigint, index, jsonb, pgSchema, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { instant, organisationId } from "./columns";

export const auditSchema = pgSchema("audit");

/**
 * What was done: one chain an organisation, and one of the platform under the nil id. `hash` covers the entry and the hash
 * before it. Rows are added and never changed; what could tell of a person stands in `particulars`, of which `sealed` is the
 * digest.
 */
export const auditEntries = auditSchema.table(
  "entries",
  {
    organisationId: organisationId(),
    sequence: bigint("sequence", { mode: "number" }).notNull(),
    id: uuid("id").notNull(),
    at: instant("at").notNull(),
    actorId: uuid("actor_id"),
    via: text("via").$type<"session" | "token" | "key">(),
    impersonatorId: uuid("impersonator_id"),
    action: text("action").notNull(),
    targetKind: text("target_kind"),
    targetId: text("target_id"),
    sealed: text("sealed").notNull(),
    previousHash: text("previous_hash").notNull(),
    hash: text("hash").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.sequence] }),
    uniqueIndex("entries_once").on(table.organisationId, table.id),
    index("entries_action").on(table.organisationId, table.action, table.sequence),
    index("entries_actor").on(table.organisationId, table.actorId, table.sequence),
    index("entries_target").on(table.organisationId, table.targetId, table.sequence),
    index("entries_at").on(table.organisationId, table.at, table.sequence),
    index("entries_by").on(table.actorId, table.at, table.id).where(sql`${table.actorId} is not null`),
    index("entries_of").on(table.targetId, table.at, table.id).where(sql`${table.targetId} is not null`),
    index("entries_impersonator").on(table.impersonatorId).where(sql`${table.impersonatorId} is not null`),
  ],
);

/** Of an entry, what may have to be erased with a person. `salt` keeps its digest from giving it away afterwards. */
export const auditParticulars = auditSchema.table(
  "particulars",
  {
    organisationId: organisationId(),
    sequence: bigint("sequence", { mode: "number" }).notNull(),
    salt: text("salt").notNull(),
    targetName: text("target_name"),
    details: jsonb("details").$type<Record<string, string | number | boolean | null>>().notNull(),
    address: text("address"),
    userAgent: text("user_agent"),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.sequence] })],
);
