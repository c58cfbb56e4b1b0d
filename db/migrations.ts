import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));
const lock = 7_305_221_146;

/**
 * Brings one database to the newest schema, as its owner. Copies that start together take turns.
 * @param ownerUrl a role that may create schemas and, unless it exists already, the role `elysia_app`
 * @returns how many migrations the database now has
 */
export async function migrateDatabase(ownerUrl: string): Promise<number> {
  const client = postgres(ownerUrl, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    const db = drizzle(client);
    await db.execute(sql`select pg_advisory_lock(${lock})`);
    await db.execute(sql`do $$ begin
      if not exists (select from pg_roles where rolname = 'elysia_app') then create role elysia_app nologin; end if;
    exception when duplicate_object or unique_violation then null; -- another database of the server was faster
    end $$`);
    await migrate(db, { migrationsFolder });
    const [row] = await db.execute<{ count: number }>(
      sql`select count(*)::int as count from drizzle.__drizzle_migrations`,
    );
    return row?.count ?? 0;
  } finally {
    await client.end({ timeout: 5 });
  }
}
