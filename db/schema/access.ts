import { sql } from "drizzle-orm";
import { check, index, integer, pgSchema, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { Permission } from "@/lib/kernel/actor";
import { bytea, createdAt, id, instant, organisationId } from "./columns";
import { outboxTable } from "./outbox";

export const access = pgSchema("access");

/** What signs access tokens: private keys, encrypted. */
export const signingKeys = access.table(
  "signing_keys",
  {
    id: id(),
    keyId: text("key_id").notNull(),
    sealed: bytea("sealed").notNull(),
    createdAt: createdAt(),
    revokedAt: instant("revoked_at"),
  },
  (table) => [index("signing_keys_created").on(table.createdAt)],
);

/** Whose something is: a user in an organisation, as long as the membership lasts that they had then. */
const holder = () => ({
  organisationId: organisationId(),
  userId: uuid("user_id").notNull(),
  memberSince: instant("member_since").notNull(),
});

const scopes = () => text("scopes").array().$type<Permission[]>().notNull();

/** `previous` is the secret before the last rotation, as long as both work. */
export const apiKeys = access.table(
  "api_keys",
  {
    id: id(),
    ...holder(),
    name: text("name").notNull(),
    prefix: text("prefix").notNull(),
    secretHash: text("secret_hash").notNull(),
    previousHash: text("previous_hash"),
    previousExpiresAt: instant("previous_expires_at"),
    scopes: scopes(),
    createdAt: createdAt(),
    expiresAt: instant("expires_at"),
    lastUsedAt: instant("last_used_at"),
    rotatedAt: instant("rotated_at"),
    revokedAt: instant("revoked_at"),
  },
  (table) => [
    uniqueIndex("api_keys_prefix").on(table.prefix),
    index("api_keys_created")
      .on(table.organisationId, table.createdAt, table.id)
      .where(sql`${table.revokedAt} is null`),
    index("api_keys_user")
      .on(table.organisationId, table.userId, table.createdAt, table.id)
      .where(sql`${table.revokedAt} is null`),
    check("api_keys_previous", sql`(${table.previousHash} is null) = (${table.previousExpiresAt} is null)`),
  ],
);

/**
 * All tokens that follow from one login of a person, or one of a program by its key. `generation` counts rotations, and
 * `issued` the refresh tokens of the present one.
 */
export const tokenFamilies = access.table(
  "token_families",
  {
    id: id(),
    ...holder(),
    credentialsVersion: integer("credentials_version"),
    apiKeyId: uuid("api_key_id").references(() => apiKeys.id, { onDelete: "cascade" }),
    scopes: scopes(),
    generation: integer("generation").notNull().default(0),
    issued: integer("issued").notNull().default(0),
    createdAt: createdAt(),
    refreshedAt: instant("refreshed_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
  },
  (table) => [
    index("token_families_expires").on(table.expiresAt),
    index("token_families_key").on(table.apiKeyId).where(sql`${table.apiKeyId} is not null`),
    index("token_families_user").on(table.userId, table.createdAt),
    check("token_families_holder", sql`(${table.credentialsVersion} is null) <> (${table.apiKeyId} is null)`),
  ],
);

export const refreshTokens = access.table(
  "refresh_tokens",
  {
    tokenHash: text("token_hash").primaryKey(),
    familyId: uuid("family_id")
      .notNull()
      .references(() => tokenFamilies.id, { onDelete: "cascade" }),
    organisationId: organisationId(),
    generation: integer("generation").notNull(),
  },
  (table) => [index("refresh_tokens_family").on(table.familyId)],
);

export const accessOutbox = outboxTable(access);
