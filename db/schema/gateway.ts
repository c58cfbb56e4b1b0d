import { bigint, index, integer, jsonb, pgSchema, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant, organisationId } from "./columns";

/** What the API keeps of requests themselves: how many there were, and which were answered already. */
export const gatewaySchema = pgSchema("gateway");

/** Requests of a subject in its present window. `expire` is in milliseconds since 1970. */
export const rateCounters = gatewaySchema.table(
  "rate_counters",
  {
    key: text("key").primaryKey(),
    points: integer("points").notNull(),
    expire: bigint("expire", { mode: "number" }).notNull(),
  },
  (table) => [index("rate_counters_expire").on(table.expire)],
);

/**
 * Requests that came with an Idempotency-Key. `claim` names the attempt that executes it, until `claimed_until`; `status`,
 * `headers` and `body` are its answer, null while there is none.
 */
export const idempotencyKeys = gatewaySchema.table(
  "idempotency_keys",
  {
    organisationId: organisationId(),
    userId: uuid("user_id").notNull(),
    key: text("key").notNull(),
    fingerprint: text("fingerprint").notNull(),
    claim: uuid("claim").notNull(),
    claimedUntil: instant("claimed_until").notNull(),
    status: integer("status"),
    headers: jsonb("headers").$type<Record<string, string>>(),
    body: text("body"),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.userId, table.key] }),
    index("idempotency_keys_expires").on(table.expiresAt),
  ],
);
