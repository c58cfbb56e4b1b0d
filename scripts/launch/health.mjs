import { setTimeout as sleep } from "node:timers/promises";
import { LaunchError } from "./launch-error.mjs";

const POLL_MS = 150;
const REQUEST_MS = 5000;
const PATIENCE_MS = 120_000;

/** @param {string} url @returns {Promise<string>} "ready", or what is missing */
async function askOnce(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(REQUEST_MS) });
    const body = await response.text();
    return response.status === 200 ? "ready" : `${response.status} ${body.slice(0, 300)}`;
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    return cause instanceof Error ? cause.message : String(cause);
  }
}

/**
 * Waits until the web server says that it and what it needs are ready.
 * @param {{ host: string, port: number }} address
 * @param {() => void} checkpoint throws when there is nothing left to wait for
 */
export async function waitUntilReady({ host, port }, checkpoint) {
  const reachable =
    { "0.0.0.0": "127.0.0.1", "::": "[::1]" }[host] ?? (host.includes(":") ? `[${host}]` : host);
  const url = `http://${reachable}:${port}/health/ready`;
  const deadline = performance.now() + PATIENCE_MS;
  let answer = await askOnce(url);
  while (answer !== "ready") {
    checkpoint();
    if (performance.now() > deadline) {
      throw new LaunchError(
        `Elysia did not get ready in ${PATIENCE_MS / 1000} s; ${url} says: ${answer}.`,
        "See logs/web.log and logs/worker.log in the data folder.",
      );
    }
    await sleep(POLL_MS);
    answer = await askOnce(url);
  }
}
