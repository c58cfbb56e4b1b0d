import { randomBytes } from "node:crypto";
import { DrizzleQueryError, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import type postgres from "postgres";
import { env, requireSetting } from "@/lib/config/env";
import { compiled } from "./compiled";
import { openResilientSql } from "./resilient-sql";
import type { Transaction } from "./transaction";

export type { Transaction } from "./transaction";

/** Whose tables: a feature or capability that owns the Postgres schema of the same name. */
export type SchemaName =
  | "access"
  | "accounts"
  | "analyses"
  | "audit"
  | "documents"
  | "gateway"
  | "mail"
  | "notifications"
  | "operations"
  | "preferences"
  | "privacy"
  | "search"
  | "texts"
  | "usage"
  | "webhooks";

/** One tenant, or `platform` for the system itself and administrators. Row-level security enforces it. */
export type Scope = { organisationId: string } | "platform";

export type Database = {
  /** Runs `work` in one transaction that sees the rows of `scope` only. */
  transaction<T>(scope: Scope, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Waits for running queries, at most five seconds, and closes the pool. */
  close(): Promise<void>;
};

const connectionOptions = {
  connect_timeout: 10,
  idle_timeout: 60,
  max_lifetime: 3600,
  onnotice: () => {},
} as const;

const sessionOptions = { statement_timeout: 30_000, idle_in_transaction_session_timeout: 60_000 } as const;
let applicationName = "elysia";

/** How Postgres names the connections of a worker, before what tells one from another. */
export const workerPrefix = "elysia worker ";

/**
 * Makes the connections that this process opens from now on tell that it is a worker. A worker listens as long as it
 * lives, so Postgres knows who is alive: nothing has to be written down, and nothing is left of the dead.
 */
export function declareWorker(): void {
  applicationName = `${workerPrefix}${process.pid}/${randomBytes(4).toString("hex")}`;
}

/** A raw postgres.js client, for the embedded runner and for LISTEN. Features use `databaseFor`. */
export function openSql(url: string, max: number): postgres.Sql {
  const connection = { ...sessionOptions, application_name: applicationName };
  return openResilientSql(url, { ...connectionOptions, connection, max });
}

/** Says for whom a transaction works, as the row-level policies read it. */
const scopeTo = compiled((db) =>
  db
    .select({
      tenant: sql`set_config('app.organisation_id', ${sql.placeholder("tenant")}, true)`,
      reach: sql`set_config('app.reach', ${sql.placeholder("reach")}, true)`,
    })
    .from(sql`(select) one_row`),
);

/** Opens a pool of at most `max` connections. Drizzle changes the client's parsers, so it gets one of its own. */
export function openDatabase(url: string, max: number): Database {
  const client = openSql(url, max);
  const db = drizzle(client);
  return {
    transaction: (scope, work) => {
      const done = db.transaction(async (tx) => {
        const tenant = scope === "platform" ? "" : scope.organisationId;
        const reach = scope === "platform" ? "platform" : "tenant";
        // Sent together with the first statement of `work`, which the server takes up after it.
        const scoped = scopeTo(tx, { tenant, reach });
        const [result] = await Promise.all([work(tx), scoped]);
        return result;
      });
      return done.catch((error: unknown) => {
        throw withoutParameters(error);
      });
    },
    close: () => client.end({ timeout: 5 }),
  };
}

/** Drizzle appends the parameters to the error of a query; they may be a user's text, and errors are logged and shown. */
const withoutParameters = (error: unknown): unknown =>
  error instanceof DrizzleQueryError
    ? new Error(`Failed query: ${error.query}`, { cause: error.cause })
    : error;

const shared = globalThis as { elysiaDatabases?: Map<string, Database> };

/** The databases that schemas have of their own, by the settings. */
export function ownDatabaseUrls(): Record<SchemaName, string | undefined> {
  const settings = env();
  return {
    access: settings.ACCESS_DATABASE_URL,
    accounts: settings.ACCOUNTS_DATABASE_URL,
    analyses: settings.ANALYSES_DATABASE_URL,
    audit: settings.AUDIT_DATABASE_URL,
    documents: settings.DOCUMENTS_DATABASE_URL,
    gateway: settings.GATEWAY_DATABASE_URL,
    mail: settings.MAIL_DATABASE_URL,
    notifications: settings.NOTIFICATIONS_DATABASE_URL,
    operations: settings.OPERATIONS_DATABASE_URL,
    preferences: settings.PREFERENCES_DATABASE_URL,
    privacy: settings.PRIVACY_DATABASE_URL,
    search: settings.SEARCH_DATABASE_URL,
    texts: settings.TEXTS_DATABASE_URL,
    usage: settings.USAGE_DATABASE_URL,
    webhooks: settings.WEBHOOKS_DATABASE_URL,
  };
}

/** The database URL of a schema: its own setting, else DATABASE_URL. */
export const databaseUrlFor = (schema: SchemaName): string =>
  ownDatabaseUrls()[schema] ?? requireSetting("DATABASE_URL");

/** The process's one pool for a schema's database. Kept on `globalThis`: Next bundles modules more than once. */
export function databaseFor(schema: SchemaName): Database {
  shared.elysiaDatabases ??= new Map();
  const url = databaseUrlFor(schema);
  const known = shared.elysiaDatabases.get(url);
  if (known) return known;
  const opened = openDatabase(url, env().DATABASE_POOL);
  shared.elysiaDatabases.set(url, opened);
  return opened;
}

/** Closes every pool that `databaseFor` opened. */
export async function closeDatabases(): Promise<void> {
  const pools = [...(shared.elysiaDatabases?.values() ?? [])];
  shared.elysiaDatabases = undefined;
  await Promise.all(pools.map((pool) => pool.close()));
}
