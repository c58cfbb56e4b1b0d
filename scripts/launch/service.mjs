import { spawn } from "node:child_process";
import { ROOT } from "./checkout.mjs";
import { endGroup, markOf } from "./processes.mjs";

const KEPT_LINES = 20;

/**
 * @typedef {object} Ended
 * @property {number | null} code
 * @property {NodeJS.Signals | null} signal
 * @property {string} lastLine what it said last
 * @property {number} ranMs
 */

/**
 * @typedef {object} Service
 * @property {import("./processes.mjs").ProcessMark} mark
 * @property {Promise<Ended>} ended
 * @property {(graceMs: number, hurry: () => boolean) => Promise<void>} stop
 */

/**
 * Starts a program that runs until it is stopped, leading a process group of its own so that Ctrl-C reaches it through
 * the launcher only.
 * @param {object} options
 * @param {string} options.node
 * @param {string[]} options.parameters
 * @param {Record<string, string | undefined>} options.env
 * @param {((chunk: Buffer) => void) | undefined} options.onOutput none: it writes to our own output
 * @returns {Service}
 */
export function startService({ node, parameters, env, onOutput }) {
  const startedAt = performance.now();
  const usualMask = process.umask(0o077);
  const child = spawn(node, parameters, {
    cwd: ROOT,
    env,
    detached: true,
    stdio: onOutput ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
  });
  process.umask(usualMask);
  /** @type {string[]} */
  let lastLines = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (/** @type {Buffer} */ chunk) => {
      onOutput?.(chunk);
      lastLines = [...lastLines, ...chunk.toString().split("\n")]
        .filter((line) => line.trim() !== "")
        .slice(-KEPT_LINES);
    });
  }
  /** @type {Promise<Ended>} */
  const ended = new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      resolve({ code, signal, lastLine: lastLines.at(-1) ?? "", ranMs: performance.now() - startedAt });
    });
  });
  const pid = child.pid ?? 0;
  return {
    mark: markOf(pid),
    ended,
    stop: async (graceMs, hurry) => {
      if (pid) await endGroup(pid, graceMs, hurry);
      await ended;
    },
  };
}
