import { spawn } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { LaunchError } from "./launch/launch-error.mjs";
import { assertPortFree } from "./launch/ports.mjs";
import { runnableBinaries } from "./launch/postgres-binaries.mjs";
import {
  CLEAN_ENV,
  clusterExists,
  createCluster,
  DATABASE,
  keepPasswords,
  ROLES,
} from "./launch/postgres-cluster.mjs";
import { clearLeftover, runningPort, stopPostgres } from "./launch/postgres-leftover.mjs";
import { placePostgres, postgresFolder } from "./launch/postgres-place.mjs";

/**
 * @typedef {object} RunningPostgres
 * @property {string} ownerUrl for the role that owns the tables and migrates
 * @property {string} appUrl for the role that the application uses; row-level security binds it
 * @property {string} superUrl for the superuser
 * @property {number} pid
 * @property {Promise<void>} exited settles when Postgres has ended, by itself or by stop()
 * @property {(hurry?: () => boolean) => Promise<void>} stop
 */

const HOST = "127.0.0.1";
const POLL_MS = 20;
const READY_MS = 120_000;
const KEPT_LINES = 40;
const ATTEMPTS = 20;
const ATTEMPT_PAUSE_MS = 500;
const BLOCK_STILL_IN_USE = /pre-existing shared memory block/;

/** @param {string} user @param {string} password @param {number} port */
function connectionUrl(user, password, port) {
  return `postgres://${user}:${password}@${HOST}:${port}/${DATABASE}`;
}

/** @param {import("./launch/postgres-cluster.mjs").Passwords} passwords @param {number} port */
function urls(passwords, port) {
  return {
    ownerUrl: connectionUrl(ROLES.owner, passwords.owner, port),
    appUrl: connectionUrl(ROLES.app, passwords.app, port),
    superUrl: connectionUrl(ROLES.superuser, passwords.superuser, port),
  };
}

/** @param {number} port @param {boolean} durable @returns {string[]} settings for a small machine */
function settings(port, durable) {
  const values = {
    listen_addresses: HOST,
    port,
    unix_socket_directories: "",
    password_encryption: "scram-sha-256",
    max_connections: 200,
    shared_buffers: "128MB",
    timezone: "UTC",
    log_timezone: "UTC",
    logging_collector: "off",
    log_line_prefix: "%m [%p] ",
    ...(durable
      ? { fsync: "on", synchronous_commit: "on" }
      : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** @param {string} cluster @param {number} pid @returns {boolean} whether that Postgres accepts connections */
function isReady(cluster, pid) {
  try {
    const lines = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
    return Number(lines[0]) === pid && lines[7]?.trim() === "ready";
  } catch {
    return false;
  }
}

/** @param {string[]} lines the last of its log @param {string} cluster @returns {Error} */
function explainFailure(lines, cluster) {
  const text = lines.join("\n");
  const reason = lines
    .findLast((line) => /FATAL|PANIC|could not/.test(line))
    ?.replace(/^.*?(?:FATAL|PANIC):\s*/, "");
  if (/No space left on device/.test(text)) return new Error(`ENOSPC: ${reason}`);
  return new LaunchError(
    `The database in ${cluster} does not start: ${reason ?? "it ended without a word"}.`,
    "Restore the data folder from a copy, or start over with npm start -- --reset.",
    { cause: new Error(text) },
  );
}

/**
 * @param {{ binaries: string, cluster: string, account: import("./launch/postgres-account.mjs").Account, port: number, durable: boolean, onLog?: (line: string) => void }} options
 */
async function launch({ binaries, cluster, account, port, durable, onLog }) {
  const child = spawn(join(binaries, "bin", "postgres"), ["-D", cluster, ...settings(port, durable)], {
    ...account,
    cwd: cluster,
    env: CLEAN_ENV,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  /** @type {string[]} */
  const lastLines = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", (line) => {
      lastLines.push(line);
      if (lastLines.length > KEPT_LINES) lastLines.shift();
      onLog?.(line);
    });
  }
  let running = true;
  const exited = new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  }).finally(() => {
    running = false;
  });
  exited.catch(() => {});
  for (let waited = 0; running && waited < READY_MS; waited += POLL_MS) {
    if (child.pid && isReady(cluster, child.pid)) return { child, exited, lastLines };
    await sleep(POLL_MS);
  }
  child.kill("SIGINT");
  await exited;
  return { child: undefined, exited, lastLines };
}

/**
 * Starts the embedded Postgres of a data folder, creating its cluster the first time. The caller holds the data
 * folder's lock; a server that a killed launcher left behind is stopped first.
 * @param {{ dataDir: string, port: number, durable: boolean, onLog?: (line: string) => void }} options durable: off
 *   only for data that a test throws away
 * @returns {Promise<RunningPostgres>}
 */
export async function startPostgres({ dataDir, port, durable, onLog }) {
  mkdirSync(dataDir, { recursive: true });
  const { home, cluster, account } = placePostgres(dataDir);
  const binaries = runnableBinaries(account, home);
  const passwords = keepPasswords(postgresFolder(dataDir));
  if (clusterExists(cluster)) await clearLeftover(cluster);
  else createCluster({ binaries, cluster, account, passwords, durable });
  await assertPortFree(port, HOST, "Postgres");
  for (let attempt = 1; ; attempt += 1) {
    const { child, exited, lastLines } = await launch({ binaries, cluster, account, port, durable, onLog });
    const pid = child?.pid;
    if (pid) {
      const stop = async (hurry = () => false) => {
        await stopPostgres(pid, hurry);
        await exited;
      };
      return { ...urls(passwords, port), pid, exited: exited.then(() => {}), stop };
    }
    const retry = attempt < ATTEMPTS && lastLines.some((line) => BLOCK_STILL_IN_USE.test(line));
    if (!retry) throw explainFailure(lastLines, cluster);
    await sleep(ATTEMPT_PAUSE_MS);
  }
}

/**
 * The addresses of the embedded Postgres of a data folder when one runs now.
 * @param {string} dataDir
 * @returns {{ ownerUrl: string, appUrl: string } | undefined}
 */
export function joinPostgres(dataDir) {
  const { cluster } = placePostgres(dataDir);
  const port = runningPort(cluster);
  if (port === undefined) return undefined;
  const { ownerUrl, appUrl } = urls(keepPasswords(postgresFolder(dataDir)), port);
  return { ownerUrl, appUrl };
}
