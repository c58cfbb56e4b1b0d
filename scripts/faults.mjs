import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureInstalled, nodeBinary } from "./install.mjs";
import { ROOT } from "./launch/checkout.mjs";
import { oneLine } from "./launch/launch-error.mjs";
import { findFreePort } from "./launch/ports.mjs";
import { removePostgres } from "./launch/postgres-place.mjs";
import { Progress } from "./launch/progress.mjs";
import { startPostgres } from "./postgres.mjs";

const SIGNALS = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);
const INTERRUPTED = 130;
const progress = new Progress(process.stderr);

/** @type {Set<import("node:child_process").ChildProcess>} */
const children = new Set();
let interrupted = false;

/**
 * Runs a TypeScript program of the project under Node 24, on our own streams.
 * @param {string[]} program file and arguments
 * @param {Record<string, string>} env
 * @returns {Promise<number>} its exit code, by the shell's convention when a signal ended it
 */
function run(program, env) {
  if (interrupted) return Promise.resolve(INTERRUPTED);
  const tsx = pathToFileURL(join(ROOT, "node_modules", "tsx", "dist", "loader.mjs")).href;
  const child = spawn(nodeBinary(), ["--import", tsx, ...program], {
    cwd: ROOT,
    env: { ...process.env, TSX_TSCONFIG_PATH: join(ROOT, "tsconfig.json"), ...env },
    stdio: "inherit",
  });
  children.add(child);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      children.delete(child);
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 1));
    });
  });
}

/** A Postgres of our own that syncs to disk, gone when `work` has ended. @param {(urls: { ownerUrl: string, appUrl: string, superUrl: string }) => Promise<number>} work */
async function withPostgres(work) {
  const dataDir = mkdtempSync(join(tmpdir(), "elysia-faults-"));
  chmodSync(dataDir, 0o711);
  try {
    const postgres = await startPostgres({ dataDir, port: await findFreePort(), durable: true });
    return await work(postgres).finally(() => postgres.stop());
  } finally {
    removePostgres(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

for (const signal of SIGNALS) {
  process.on(signal, () => {
    interrupted = true;
    for (const child of children) child.kill(signal);
  });
}

try {
  await ensureInstalled({ dev: false, progress });
  process.exitCode = await withPostgres(async ({ ownerUrl, appUrl, superUrl }) => {
    const migrated = await run([join(ROOT, "db", "migrate.ts")], {
      DATABASE_URL: appUrl,
      DATABASE_OWNER_URL: ownerUrl,
    });
    if (migrated !== 0) return migrated;
    const urls = ["--database", appUrl, "--owner", ownerUrl, "--superuser", superUrl];
    return run([join(ROOT, "bench", "faults", "main.ts"), ...urls, ...process.argv.slice(2)], {});
  });
} catch (error) {
  process.stderr.write(`faults: ${oneLine(error)}\n`);
  process.exitCode = 2;
}
