import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { endGroup, stillRuns } from "./processes.mjs";

const FILE = "children.json";
const GRACE_MS = 10_000;

/**
 * Writes down which processes the launcher started, so that the next start finds them if this one is killed.
 * @param {string} dataDir
 * @param {import("./processes.mjs").ProcessMark[]} marks
 */
export function recordChildren(dataDir, marks) {
  const file = join(dataDir, FILE);
  if (marks.length === 0) {
    rmSync(file, { force: true });
    return;
  }
  writeFileSync(`${file}.new`, JSON.stringify(marks));
  renameSync(`${file}.new`, file);
}

/**
 * Ends what a killed launcher left running on this data folder.
 * @param {string} dataDir
 * @returns {Promise<number>} how many there were
 */
export async function endLeftChildren(dataDir) {
  const file = join(dataDir, FILE);
  if (!existsSync(file)) return 0;
  /** @type {import("./processes.mjs").ProcessMark[]} */
  let marks = [];
  try {
    marks = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    marks = [];
  }
  const left = marks.filter(stillRuns);
  await Promise.all(left.map(({ pid }) => endGroup(pid, GRACE_MS)));
  rmSync(file, { force: true });
  return left.length;
}
