import { sql } from "drizzle-orm";
import { check, index, pgSchema, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant, organisationId } from "./columns";
import { outboxTable } from "./outbox";

export const accounts = pgSchema("accounts");

export const users = accounts.table(
  "users",
  {
    id: id(),
    email: text("email").notNull(),
    name: text("name").notNull(),
    passwordHash: text("password_hash").notNull(),
    locale: text("locale").notNull().default("pt-BR"),
    platformRole: text("platform_role").$type<"user" | "admin">().notNull().default("user"),
    createdAt: createdAt(),
    passwordChangedAt: instant("password_changed_at").notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("users_email").on(sql`lower(${table.email})`),
    index("users_created").on(table.createdAt, table.id),
    check("users_platform_role", sql`${table.platformRole} in ('user', 'admin')`),
  ],
);

export const organisations = accounts.table("organisations", {
  id: id(),
  name: text("name").notNull(),
  kind: text("kind").$type<"personal">().notNull().default("personal"),
  createdAt: createdAt(),
});

export const memberships = accounts.table(
  "memberships",
  {
    organisationId: organisationId().references(() => organisations.id, { onDelete: "cascade" }),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    role: text("role").$type<"owner">().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.userId] }),
    index("memberships_user").on(table.userId),
  ],
);

export const passwordResets = accounts.table(
  "password_resets",
  {
    id: id(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    tokenHash: text("token_hash"),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (table) => [
    index("password_resets_user").on(table.userId),
    uniqueIndex("password_resets_token").on(table.tokenHash),
  ],
);

export const accountsOutbox = outboxTable(accounts);
