import { availableParallelism, totalmem } from "node:os";
import { LaunchError } from "./launch-error.mjs";

const MOST_WORKERS = 64;
const MB = 1024 * 1024;
/** For the web server, Postgres and the system. */
const RESERVED_BYTES = 1536 * MB;
/** What a worker takes with its models loaded and essays on its threads, rounded up. */
const WORKER_BYTES = 1024 * MB;

/** @typedef {{ cores: number, memoryBytes: number }} Machine */

/** @returns {Machine} what this process may use, by its container's limits where there are any */
export function thisMachine() {
  const limit = process.constrainedMemory();
  const total = totalmem();
  return { cores: availableParallelism(), memoryBytes: limit > 0 ? Math.min(limit, total) : total };
}

/**
 * How many workers a launcher keeps: what WORKERS says, or one a core as far as the memory reaches, and at least one.
 * @param {string | undefined} setting
 * @param {Machine} machine
 * @throws {LaunchError} when the setting is no number from 1 to 64
 */
export function workerCount(setting, { cores, memoryBytes }) {
  if (setting) {
    const count = Number(setting);
    if (Number.isInteger(count) && count >= 1 && count <= MOST_WORKERS) return count;
    throw new LaunchError(`WORKERS is ${setting}.`, `Set it to a whole number from 1 to ${MOST_WORKERS}.`);
  }
  const fitting = Math.floor((memoryBytes - RESERVED_BYTES) / WORKER_BYTES);
  return Math.max(1, Math.min(cores, fitting, MOST_WORKERS));
}
