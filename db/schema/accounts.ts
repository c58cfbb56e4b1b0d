import { sql } from "drizzle-orm";
import { check, index, integer, pgSchema, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytea, createdAt, id, instant } from "./columns";
import { outboxTable } from "./outbox";

export const accounts = pgSchema("accounts");

/** The column of a row that goes with its user. */
export const userId = () =>
  uuid("user_id")
    .notNull()
    .references(() => users.id, { onDelete: "cascade" });

export const users = accounts.table(
  "users",
  {
    id: id(),
    email: text("email").notNull(),
    name: text("name").notNull(),
    /** Null in an account that is entered through another provider alone. */
    passwordHash: text("password_hash"),
    locale: text("locale").notNull().default("pt-BR"),
    platformRole: text("platform_role").$type<"user" | "admin">().notNull().default("user"),
    createdAt: createdAt(),
    passwordChangedAt: instant("password_changed_at").notNull().defaultNow(),
    /** Since when nobody gets in; null for nearly all. */
    disabledAt: instant("disabled_at"),
    /** Rises with all that ends the tokens that somebody holds. */
    credentialsVersion: integer("credentials_version").notNull().default(0),
  },
  (table) => [
    uniqueIndex("users_email").on(sql`lower(${table.email})`),
    index("users_created").on(table.createdAt, table.id),
    index("users_admins").on(table.id).where(sql`${table.platformRole} = 'admin'`),
    check("users_platform_role", sql`${table.platformRole} in ('user', 'admin')`),
  ],
);

export const passwordResets = accounts.table(
  "password_resets",
  {
    id: id(),
    userId: userId(),
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

/** A cookie names a session; once it is revoked or has expired, the cookie is worth nothing. */
export const sessions = accounts.table(
  "sessions",
  {
    id: id(),
    userId: userId(),
    createdAt: createdAt(),
    seenAt: instant("seen_at").notNull().defaultNow(),
    expiresAt: instant("expires_at").notNull(),
    address: text("address").notNull(),
    userAgent: text("user_agent").notNull(),
    revokedAt: instant("revoked_at"),
    /** Where the user works now; without it, or once they have left it, their own space. */
    activeOrganisationId: uuid("active_organisation_id"),
    /** The administrator whose session this is in the user's name, by which of their own it was begun, and why. */
    impersonatorId: uuid("impersonator_id"),
    impersonatorSessionId: uuid("impersonator_session_id"),
    reason: text("reason"),
  },
  (table) => [
    index("sessions_live").on(table.userId, table.createdAt, table.id).where(sql`${table.revokedAt} is null`),
    index("sessions_expires").on(table.expiresAt),
    index("sessions_newest").on(table.createdAt, table.id).where(sql`${table.revokedAt} is null`),
    index("sessions_address")
      .on(table.address, table.createdAt, table.id)
      .where(sql`${table.revokedAt} is null`),
    index("sessions_impersonator").on(table.impersonatorId).where(sql`${table.impersonatorId} is not null`),
    index("sessions_begun_by")
      .on(table.impersonatorSessionId)
      .where(sql`${table.impersonatorSessionId} is not null`),
  ],
);

/** Who wants an account, until the address is confirmed. */
export const signUps = accounts.table(
  "sign_ups",
  {
    id: id(),
    email: text("email").notNull(),
    name: text("name").notNull(),
    passwordHash: text("password_hash").notNull(),
    locale: text("locale").notNull(),
    tokenHash: text("token_hash"),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (table) => [
    index("sign_ups_email").on(sql`lower(${table.email})`, table.createdAt),
    index("sign_ups_expires").on(table.expiresAt),
    uniqueIndex("sign_ups_token").on(table.tokenHash),
  ],
);

/** Failures to log in, counted by what they have in common. */
export const loginAttempts = accounts.table(
  "login_attempts",
  {
    key: text("key").primaryKey(),
    failures: integer("failures").notNull(),
    failedAt: instant("failed_at").notNull(),
    blockedUntil: instant("blocked_until"),
  },
  (table) => [index("login_attempts_failed").on(table.failedAt)],
);

/** The secret of a user's authenticator app, encrypted. */
export const secondFactors = accounts.table("second_factors", {
  userId: userId().primaryKey(),
  keyId: text("key_id").notNull(),
  sealed: bytea("sealed").notNull(),
  lastStep: integer("last_step"),
  confirmedAt: instant("confirmed_at"),
  createdAt: createdAt(),
});

export const recoveryCodes = accounts.table(
  "recovery_codes",
  { userId: userId(), codeHash: text("code_hash").notNull(), usedAt: instant("used_at") },
  (table) => [primaryKey({ columns: [table.userId, table.codeHash] })],
);

/** Another address that a user wants, until it is confirmed. */
export const emailChanges = accounts.table(
  "email_changes",
  {
    id: id(),
    userId: userId(),
    email: text("email").notNull(),
    tokenHash: text("token_hash"),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (table) => [
    index("email_changes_user").on(table.userId, table.createdAt),
    index("email_changes_expires").on(table.expiresAt),
    uniqueIndex("email_changes_token").on(table.tokenHash),
  ],
);

export const accountsOutbox = outboxTable(accounts);
