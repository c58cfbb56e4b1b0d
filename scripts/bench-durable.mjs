import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { ensureInstalled, runNpm } from "./install.mjs";
import { endTogether, migrate, runProgram, withPostgres } from "./launch/bench-program.mjs";
import { ROOT } from "./launch/checkout.mjs";
import { assertSucceeded } from "./launch/command.mjs";
import { assertSpace } from "./launch/disk-space.mjs";
import { oneLine } from "./launch/launch-error.mjs";
import { Progress } from "./launch/progress.mjs";

const PEERS = join(ROOT, "bench", "durable", "peers");
const FILES = ["package.json", "package-lock.json"];
/** Elysia's database comes first. */
const SYSTEMS = ["elysia", "dbos", "pg-boss", "graphile-worker"];
const NEEDED_BYTES = 20 * 1024 ** 3;
const NEEDED_BYTES_QUICK = 2 * 1024 ** 3;
const progress = new Progress(process.stderr);

/** Installs the locked versions of what Elysia is measured beside, once. @returns {Promise<string>} their folder */
async function installPeers() {
  const texts = FILES.map((file) => readFileSync(join(PEERS, file)));
  const hash = createHash("sha256").update(Buffer.concat(texts)).digest("hex").slice(0, 16);
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
  const folder = join(cache, "elysia", `bench-durable-${hash}`);
  const stamp = join(folder, ".installed");
  if (existsSync(stamp)) return folder;
  mkdirSync(folder, { recursive: true });
  for (const file of FILES) cpSync(join(PEERS, file), join(folder, file));
  const result = await progress.step("Installing the other systems", () => runNpm(["ci"], { cwd: folder }));
  const remedy = "Check that the npm registry can be reached, then start again.";
  assertSucceeded(result, "The other systems could not be installed", remedy);
  writeFileSync(stamp, "");
  return folder;
}

/**
 * A database each, one inside the other's life.
 * @param {Record<string, import("./postgres.mjs").RunningPostgres>} given
 * @param {string[]} names
 * @param {(databases: Record<string, import("./postgres.mjs").RunningPostgres>) => Promise<number>} work
 * @returns {Promise<number>}
 */
function withDatabases(given, names, work) {
  const [name, ...rest] = names;
  if (name === undefined) return work(given);
  return withPostgres(`bench-${name}`, (postgres) =>
    withDatabases({ ...given, [name]: postgres }, rest, work),
  );
}

endTogether();
try {
  await ensureInstalled({ dev: false, progress });
  const peers = await installPeers();
  const quick = process.argv.includes("--quick");
  assertSpace(process.env.TMPDIR || "/tmp", quick ? NEEDED_BYTES_QUICK : NEEDED_BYTES, "the databases");
  process.exitCode = await withDatabases({}, SYSTEMS, async (databases) => {
    const { elysia } = databases;
    const migrated = elysia ? await migrate(elysia) : 1;
    if (migrated !== 0) return migrated;
    const places = Object.entries(databases).map(([name, { pid, appUrl, superUrl }]) => {
      return { name, pid, appUrl, superUrl };
    });
    const given = ["--peers", peers, "--databases", JSON.stringify(places)];
    return runProgram([join(ROOT, "bench", "durable", "main.ts"), ...given, ...process.argv.slice(2)], {});
  });
} catch (error) {
  process.stderr.write(`bench:durable: ${oneLine(error)}\n`);
  process.exitCode = 2;
}
