import { assertSucceeded, runCommand } from "./command.mjs";

/**
 * @typedef {object} Tools
 * @property {string} node
 * @property {import("./progress.mjs").Progress} progress
 * @property {import("./lifecycle.mjs").Lifecycle} life
 * @property {import("./logs.mjs").Logs} logs
 */

/**
 * Brings the database to the newest schema.
 * @param {Tools} tools
 * @param {Record<string, string | undefined>} env with DATABASE_OWNER_URL
 */
export async function migrate({ node, progress, life, logs }, env) {
  await progress.step("Migrating the database", async () => {
    const onOutput = logs.sink("database");
    const result = await runCommand(node, ["--import", "tsx", "db/migrate.ts"], { env, life, onOutput });
    life.checkpoint();
    assertSucceeded(
      result,
      "The database could not be migrated",
      "See logs/database.log in the data folder.",
    );
  });
}

/** @param {string} stdout @returns {import("./banner.mjs").Login[]} what the last line tells */
export function loginsFrom(stdout) {
  const lastLine = stdout.trim().split("\n").at(-1) ?? "";
  return JSON.parse(lastLine).logins;
}

/**
 * Fills the demo's database; what is there already stays.
 * @param {Tools} tools
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<import("./banner.mjs").Login[]>} the demo's accounts
 */
export function seed({ node, progress, life, logs }, env) {
  return progress.step("Preparing the demo data", async () => {
    const onOutput = logs.sink("database");
    const result = await runCommand(node, ["--import", "tsx", "bin/seed.ts"], { env, life, onOutput });
    life.checkpoint();
    assertSucceeded(result, "The demo data could not be made", "See logs/database.log in the data folder.");
    return loginsFrom(result.stdout);
  });
}
