import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { markOf, stillRuns } from "./processes.mjs";

const POLL_MS = 200;

/** @param {string} file @returns {import("./processes.mjs").ProcessMark | undefined} who holds the lock now */
export function lockHolder(file) {
  try {
    const mark = JSON.parse(readFileSync(file, "utf8"));
    return stillRuns(mark) ? mark : undefined;
  } catch {
    return undefined;
  }
}

/** @param {unknown} error */
function alreadyExists(error) {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}

/** @param {string} own @param {string} file @returns {boolean} whether the lock is now ours */
function link(own, file) {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (alreadyExists(error)) return false;
    throw error;
  }
}

/** Takes away a dead holder's lock; puts it back when somebody took it meanwhile. @param {string} file */
function breakLock(file) {
  const aside = `${file}.${process.pid}.broken`;
  try {
    renameSync(file, aside);
    if (lockHolder(aside)) link(aside, file);
    rmSync(aside, { force: true });
  } catch {
    rmSync(aside, { force: true });
  }
}

/**
 * Takes a lock that its process's end releases, however it ends: a dead holder's lock counts as free.
 * @param {string} file
 * @returns {(() => void) | undefined} the release, or nothing when another process holds it
 */
export function tryLock(file) {
  mkdirSync(dirname(file), { recursive: true });
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify(markOf(process.pid)));
  try {
    if (!link(own, file)) {
      if (lockHolder(file)) return undefined;
      breakLock(file);
      if (!link(own, file)) return undefined;
    }
    return () => rmSync(file, { force: true });
  } finally {
    rmSync(own, { force: true });
  }
}

/**
 * Does something that only one process may do at a time; waits its turn.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {() => void} [checkpoint] throws when there is nothing left to wait for
 * @returns {Promise<T>}
 */
export async function withLock(file, work, checkpoint) {
  let release = tryLock(file);
  while (!release) {
    checkpoint?.();
    await sleep(POLL_MS);
    release = tryLock(file);
  }
  try {
    return await work();
  } finally {
    release();
  }
}
