import { setTimeout as sleep } from "node:timers/promises";

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
const HEALTHY_MS = 30_000;
const MOST_FAILURES = 5;

/**
 * What a structured or plain log line says.
 * @param {string} line
 * @returns {string}
 */
export function plainText(line) {
  try {
    const record = JSON.parse(line);
    return String(record.err?.message ?? record.msg ?? line);
  } catch {
    return line;
  }
}

/** @param {import("./service.mjs").Ended} ended @returns {string} */
export function howItEnded({ code, signal, lastLine }) {
  const how = signal ? `signal ${signal}` : `code ${code}`;
  const said = plainText(lastLine).slice(0, 200);
  return said ? `${how}: ${said}` : how;
}

/**
 * How long to wait before starting an ended service again.
 * @param {number} failures how many times in a row it ended before it was healthy, this time included
 * @param {boolean} killed by a signal from outside
 * @returns {number | undefined} milliseconds; nothing when it is time to give up
 */
export function restartPause(failures, killed) {
  if (!killed && failures >= MOST_FAILURES) return undefined;
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.max(0, failures - 1));
}

/**
 * Keeps a service running: starts it again with growing pauses, and gives up when it fails by itself time after time.
 * @param {object} options
 * @param {() => import("./service.mjs").Service} options.start
 * @param {() => boolean} options.stopping
 * @param {(ended: import("./service.mjs").Ended, pauseMs: number) => void} options.onRestart
 * @returns {Promise<import("./service.mjs").Ended>} how it ended the last time
 */
export async function keepRunning({ start, stopping, onRestart }) {
  let failures = 0;
  for (;;) {
    const ended = await start().ended;
    if (stopping()) return ended;
    failures = ended.ranMs > HEALTHY_MS ? 1 : failures + 1;
    const pauseMs = restartPause(failures, ended.signal !== null);
    if (pauseMs === undefined) return ended;
    onRestart(ended, pauseMs);
    await sleep(pauseMs);
    if (stopping()) return ended;
  }
}
