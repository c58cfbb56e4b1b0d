import { spawn } from "node:child_process";
import { ROOT } from "./checkout.mjs";
import { endGroup, markOf } from "./processes.mjs";

const KEPT_LINES = 20;

/** Of glibc: with one heap a thread, what long uploads leave behind is not given back to the system. */
const FEW_HEAPS = { MALLOC_ARENA_MAX: "2" };

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
 * @property {Promise<void>} ready when it has told that it is ready, or has ended; one that does not tell: when it has ended
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
 * @param {boolean} [options.tells] whether it sends "ready" to whoever started it
 * @returns {Service}
 */
export function startService({ node, parameters, env, onOutput, tells = false }) {
  const startedAt = performance.now();
  const output = onOutput ? "pipe" : "inherit";
  const usualMask = process.umask(0o077);
  const child = spawn(node, parameters, {
    cwd: ROOT,
    env: { ...FEW_HEAPS, ...env },
    detached: true,
    stdio: ["ignore", output, output, ...(tells ? [/** @type {const} */ ("ipc")] : [])],
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
  /** @type {Promise<void>} */
  const ready = new Promise((resolve) => {
    child.once("message", () => resolve());
    child.once("close", () => resolve());
    child.once("error", () => resolve());
  });
  const pid = child.pid ?? 0;
  return {
    mark: markOf(pid),
    ended,
    ready,
    stop: async (graceMs, hurry) => {
      if (pid) await endGroup(pid, graceMs, hurry);
      await ended;
    },
  };
}
