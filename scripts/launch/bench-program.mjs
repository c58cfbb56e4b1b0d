import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { nodeBinary } from "../install.mjs";
import { startPostgres } from "../postgres.mjs";
import { ROOT } from "./checkout.mjs";
import { stopLeftover } from "./data-folder.mjs";
import { findFreePort } from "./ports.mjs";
import { removePostgres } from "./postgres-place.mjs";

const SIGNALS = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);
const INTERRUPTED = 130;

/** @type {Set<import("node:child_process").ChildProcess>} */
const children = new Set();
let interrupted = false;

/** Hands our own end on to the programs that run, and starts none after it. */
export function endTogether() {
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      interrupted = true;
      for (const child of children) child.kill(signal);
    });
  }
}

/**
 * Runs a TypeScript program of the project under Node 24, on our own streams.
 * @param {string[]} program file and arguments
 * @param {Record<string, string>} env
 * @returns {Promise<number>} its exit code, by the shell's convention when a signal ended it
 */
export function runProgram(program, env) {
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

/**
 * A folder for a throw-away Postgres. Gone when `work` has ended, with a server that a program which died left there.
 * @template T
 * @param {string} name
 * @param {(dataDir: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDataFolder(name, work) {
  const dataDir = mkdtempSync(join(tmpdir(), `elysia-${name}-`));
  chmodSync(dataDir, 0o711);
  try {
    return await work(dataDir);
  } finally {
    await stopLeftover(dataDir);
    removePostgres(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/**
 * A Postgres of our own that syncs to disk, gone when `work` has ended.
 * @template T
 * @param {string} name of its folder
 * @param {(postgres: import("../postgres.mjs").RunningPostgres) => Promise<T>} work
 * @returns {Promise<T>}
 */
export function withPostgres(name, work) {
  return withDataFolder(name, async (dataDir) => {
    const postgres = await startPostgres({ dataDir, port: await findFreePort(), durable: true });
    return work(postgres).finally(() => postgres.stop());
  });
}

/**
 * Brings the tables of the product to a database.
 * @param {{ ownerUrl: string, appUrl: string }} urls
 * @returns {Promise<number>} the exit code
 */
export function migrate({ ownerUrl, appUrl }) {
  const env = { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl };
  return runProgram([join(ROOT, "db", "migrate.ts")], env);
}

/**
 * Our own environment with other settings in it, for a program that is no child of this module.
 * @param {Record<string, string>} settings
 */
export const environmentWith = (settings) => ({ ...process.env, ...settings });
