import { existsSync, statfsSync } from "node:fs";
import { dirname } from "node:path";
import { LaunchError } from "./launch-error.mjs";

const MIB = 1024 ** 2;

/**
 * Fails with one line when a folder's disk has less room than a task needs.
 * @param {string} folder need not exist yet
 * @param {number} bytes
 * @param {string} task
 */
export function assertSpace(folder, bytes, task) {
  let existing = folder;
  while (!existsSync(existing)) existing = dirname(existing);
  const { bavail, bsize } = statfsSync(existing);
  const free = bavail * bsize;
  if (free >= bytes) return;
  throw new LaunchError(
    `The disk of ${folder} is full: ${Math.floor(free / MIB)} MB are free and ${task} needs ${Math.floor(bytes / MIB)} MB.`,
    "Free some space, or move the data with ELYSIA_DATA, then start again.",
  );
}
