import { env, requireSetting } from "@/lib/config/env";
import { ownDatabaseUrls } from "./client";
import { migrateDatabase } from "./migrations";

/** Migrates every database that the settings name; a schema with a database of its own counts as its owner there. */
async function main(): Promise<void> {
  const own = Object.values(ownDatabaseUrls()).filter((url) => url !== undefined);
  const urls = new Set([env().DATABASE_OWNER_URL ?? requireSetting("DATABASE_URL"), ...own]);
  for (const url of urls) {
    const count = await migrateDatabase(url);
    process.stdout.write(`${new URL(url).pathname.slice(1)}: ${count} migrations\n`);
  }
}

main().catch((error: unknown) => {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  process.stderr.write(
    `The database could not be migrated: ${cause instanceof Error ? cause.message : cause}\n`,
  );
  process.exit(1);
});
