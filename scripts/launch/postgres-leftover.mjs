import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { LaunchError } from "./launch-error.mjs";
import { isAlive } from "./processes.mjs";

const POLL_MS = 50;
const PORT_LINE = 3;
const FAST_STOP_MS = 20_000;
const IMMEDIATE_STOP_MS = 10_000;

/** @param {string} cluster @returns {number | undefined} the process that postmaster.pid names */
function namedProcess(cluster) {
  const file = join(cluster, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const pid = Number.parseInt(readFileSync(file, "utf8"), 10);
  return Number.isInteger(pid) && pid > 1 ? pid : undefined;
}

/**
 * Whether a process is the Postgres of this cluster: after a crash its number may belong to somebody else.
 * @param {number} pid
 * @param {string} cluster
 */
function servesCluster(pid, cluster) {
  if (!isAlive(pid)) return false;
  if (process.platform === "linux") {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === cluster;
    } catch {
      return false;
    }
  }
  const listing = spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  return (listing.stdout ?? "").includes(cluster);
}

/** @param {string} cluster @returns {number | undefined} the port of the Postgres that serves this cluster now */
export function runningPort(cluster) {
  const pid = namedProcess(cluster);
  if (pid === undefined || !servesCluster(pid, cluster)) return undefined;
  const lines = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
  return Number(lines[PORT_LINE]) || undefined;
}

/** @param {number} pid @param {number} milliseconds @param {() => boolean} hurry */
async function ended(pid, milliseconds, hurry) {
  for (let waited = 0; waited < milliseconds && !hurry(); waited += POLL_MS) {
    if (!isAlive(pid)) return true;
    await sleep(POLL_MS);
  }
  return !isAlive(pid);
}

/**
 * Stops a Postgres: open transactions are rolled back; one that does not end is stopped at once, and recovers at its
 * next start.
 * @param {number} pid
 * @param {() => boolean} [hurry] asked while waiting; true stops it at once
 */
export async function stopPostgres(pid, hurry = () => false) {
  if (!isAlive(pid)) return;
  process.kill(pid, "SIGINT");
  if (await ended(pid, FAST_STOP_MS, hurry)) return;
  process.kill(pid, "SIGQUIT");
  if (await ended(pid, IMMEDIATE_STOP_MS, () => false)) return;
  process.kill(pid, "SIGKILL");
}

/**
 * Clears what a killed launcher left: a Postgres without a launcher, or a postmaster.pid whose process is gone.
 * The caller holds the data folder's lock.
 * @param {string} cluster
 */
export async function clearLeftover(cluster) {
  const pid = namedProcess(cluster);
  if (pid === undefined) return;
  if (servesCluster(pid, cluster)) {
    await stopPostgres(pid);
    if (isAlive(pid)) {
      throw new LaunchError(
        `A Postgres of an earlier start (process ${pid}) does not end.`,
        `Stop it with: kill -9 ${pid}`,
      );
    }
  }
  rmSync(join(cluster, "postmaster.pid"), { force: true });
}
