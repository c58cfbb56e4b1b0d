import { join } from "node:path";
import { runCommand } from "./command.mjs";

/** @typedef {import("./test-report.mjs").StageResult} StageResult */
/** @typedef {import("./test-report.mjs").TestTools} TestTools */

const bin = (/** @type {string[]} */ ...parts) => join("node_modules", ...parts);

/** The checks that read the sources: each is one test, and its commands run one after the other. */
const CHECKS = {
  types: [
    [bin("next", "dist", "bin", "next"), "typegen"],
    [bin("typescript", "bin", "tsc"), "--noEmit"],
  ],
  lint: [[bin("@biomejs", "biome", "bin", "biome"), "ci", "--colors=off", "."]],
  rules: [["architecture/check.mjs"], ["architecture/prove.mjs"]],
  dead: [[bin("knip", "bin", "knip.js")]],
};

/** A check found something; the message is what it said. */
class CheckFailed extends Error {}

export const STATIC_STAGES = Object.keys(CHECKS);

/** @param {string} name @returns {name is keyof typeof CHECKS} */
export function isStaticStage(name) {
  return Object.hasOwn(CHECKS, name);
}

/** @param {keyof typeof CHECKS} name @param {TestTools} tools @returns {Promise<StageResult>} */
async function runCheck(name, { node, progress, life }) {
  const started = performance.now();
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  const runAll = async () => {
    for (const parameters of CHECKS[name]) {
      const { code, output } = await runCommand(node, parameters, { env, life });
      life.checkpoint();
      if (code !== 0) throw new CheckFailed(output.trimEnd() || `${parameters.join(" ")} ended with ${code}`);
    }
  };
  const result = (/** @type {number} */ passed) => {
    return { name, passed, failed: 1 - passed, skipped: 0, ms: performance.now() - started };
  };
  try {
    await progress.step(`Checking ${name}`, runAll);
    return result(1);
  } catch (error) {
    if (!(error instanceof CheckFailed)) throw error;
    progress.line(error.message);
    return result(0);
  }
}

/**
 * Runs the checks two at a time, and shows what a failed one said.
 * @param {(keyof typeof CHECKS)[]} names
 * @param {TestTools} tools
 * @returns {Promise<StageResult[]>} in the order asked
 */
export async function runStaticStages(names, tools) {
  /** @type {StageResult[]} */
  const results = [];
  const waiting = names.map((name, index) => ({ name, index }));
  const takeTurns = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      results[next.index] = await runCheck(next.name, tools);
  };
  await Promise.all([takeTurns(), takeTurns()]);
  return results;
}
