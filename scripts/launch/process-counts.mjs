import { availableParallelism, totalmem } from "node:os";
import { LaunchError } from "./launch-error.mjs";

const MOST_PROCESSES = 64;
/** One listener spreads the connections; on more cores than these the work behind the pages needs the rest. */
const MOST_WEB_BY_ITSELF = 4;
const MB = 1024 * 1024;
/** For a web process, Postgres and the system. */
const RESERVED_BYTES = 1536 * MB;
/** What a worker takes with its models loaded and essays on its threads, rounded up. */
const WORKER_BYTES = 1024 * MB;
/** What a web process takes once it has weighed essays anew, which loads the models, rounded up. */
const WEB_BYTES = 768 * MB;

/** @typedef {{ cores: number, memoryBytes: number }} Machine */

/** @returns {Machine} what this process may use, by its container's limits where there are any */
export function thisMachine() {
  const limit = process.constrainedMemory();
  const total = totalmem();
  return { cores: availableParallelism(), memoryBytes: limit > 0 ? Math.min(limit, total) : total };
}

/**
 * @param {string} name
 * @param {string | undefined} setting
 * @returns {number | undefined} the number that a setting asks for, if it is set
 * @throws {LaunchError} when the setting is no number from 1 to 64
 */
function asked(name, setting) {
  if (!setting) return undefined;
  const count = Number(setting);
  if (Number.isInteger(count) && count >= 1 && count <= MOST_PROCESSES) return count;
  throw new LaunchError(`${name} is ${setting}.`, `Set it to a whole number from 1 to ${MOST_PROCESSES}.`);
}

/**
 * How many workers a launcher keeps: what WORKERS says, or one a core as far as the memory reaches, and at least one.
 * @param {string | undefined} setting
 * @param {Machine} machine
 */
export function workerCount(setting, { cores, memoryBytes }) {
  const fitting = Math.floor((memoryBytes - RESERVED_BYTES) / WORKER_BYTES);
  return asked("WORKERS", setting) ?? Math.max(1, Math.min(cores, fitting, MOST_PROCESSES));
}

/**
 * How many processes share the web server's port: what WEB_PROCESSES says, or one a core, four at most, as far as the
 * memory reaches beside the workers, and at least one.
 * @param {string | undefined} setting
 * @param {Machine} machine
 * @param {number} workers
 */
export function webCount(setting, { cores, memoryBytes }, workers) {
  const more = Math.floor((memoryBytes - RESERVED_BYTES - workers * WORKER_BYTES) / WEB_BYTES);
  return asked("WEB_PROCESSES", setting) ?? Math.max(1, Math.min(cores, 1 + more, MOST_WEB_BY_ITSELF));
}
