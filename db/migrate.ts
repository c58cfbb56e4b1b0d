import { env, requireSetting } from "@/lib/config/env";
import { migrateDatabase } from "./migrations";

/** Migrates every database that the settings name; a schema with a database of its own counts as its owner there. */
async function main(): Promise<void> {
  const settings = env();
  const urls = new Set([
    settings.DATABASE_OWNER_URL ?? requireSetting("DATABASE_URL"),
    ...[
      settings.ACCOUNTS_DATABASE_URL,
      settings.ANALYSES_DATABASE_URL,
      settings.MAIL_DATABASE_URL,
      settings.NOTIFICATIONS_DATABASE_URL,
      settings.OPERATIONS_DATABASE_URL,
      settings.PREFERENCES_DATABASE_URL,
      settings.SEARCH_DATABASE_URL,
    ].filter((url) => url !== undefined),
  ]);
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
