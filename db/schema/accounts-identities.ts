import { index, text, uniqueIndex } from "drizzle-orm/pg-core";
import { accounts, userId } from "./accounts";
import { createdAt, id, instant } from "./columns";

/** Whom a provider knows, and whose account that opens. `email` is the address that the provider vouched for. */
export const identities = accounts.table(
  "identities",
  {
    id: id(),
    provider: text("provider").notNull(),
    issuer: text("issuer").notNull(),
    subject: text("subject").notNull(),
    userId: userId(),
    email: text("email"),
    createdAt: createdAt(),
    lastUsedAt: instant("last_used_at"),
  },
  (table) => [
    uniqueIndex("identities_subject").on(table.issuer, table.subject),
    index("identities_user").on(table.userId, table.createdAt, table.id),
  ],
);

/** Answers of providers that have come back, by the hash of their state, until the request itself has expired. */
export const spentSignIns = accounts.table(
  "spent_sign_ins",
  { stateHash: text("state_hash").primaryKey(), expiresAt: instant("expires_at").notNull() },
  (table) => [index("spent_sign_ins_expires").on(table.expiresAt)],
);
