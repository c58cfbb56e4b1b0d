import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

const POLL_MS = 50;
const FIELDS_BEFORE_START_TIME = 19;

/** @param {number} pid @returns {boolean} whether there is such a process, ours or not */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * A process by its number and the moment it started, since numbers are used again.
 * @typedef {{ pid: number, startedAt: string }} ProcessMark
 */

/** @param {number} pid @returns {ProcessMark} */
export function markOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, "utf8");
    const afterName = status.slice(status.lastIndexOf(")") + 2).split(" ");
    return { pid, startedAt: afterName[FIELDS_BEFORE_START_TIME] ?? "" };
  } catch {
    return { pid, startedAt: "" };
  }
}

/** @param {ProcessMark} mark @returns {boolean} whether that very process still runs */
export function stillRuns(mark) {
  return isAlive(mark.pid) && markOf(mark.pid).startedAt === mark.startedAt;
}

/**
 * Signals a process group, which a child started with `detached` leads.
 * @param {number} leader
 * @param {NodeJS.Signals} signal
 */
export function signalGroup(leader, signal) {
  try {
    process.kill(-leader, signal);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

/** @param {number} leader @returns {boolean} whether any process of the group is left */
function groupLives(leader) {
  try {
    process.kill(-leader, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * Ends a process group: SIGTERM, and SIGKILL for what is left after the grace.
 * @param {number} leader
 * @param {number} graceMs
 * @param {() => boolean} [hurry] asked while waiting; true ends the grace
 */
export async function endGroup(leader, graceMs, hurry = () => false) {
  signalGroup(leader, "SIGTERM");
  for (let waited = 0; waited < graceMs && groupLives(leader) && !hurry(); waited += POLL_MS)
    await sleep(POLL_MS);
  signalGroup(leader, "SIGKILL");
}
