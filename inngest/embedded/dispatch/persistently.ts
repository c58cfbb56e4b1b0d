import { setTimeout as sleep } from "node:timers/promises";

const firstDelayMs = 50;
const longestDelayMs = 2000;

/**
 * Does `work` until it succeeds, for `patienceMs` at most: the database may be restarting. Waits a little longer, and at
 * random, between tries.
 * @throws what the last try threw
 */
export async function persistently<T>(work: () => Promise<T>, patienceMs: number): Promise<T> {
  const begun = performance.now();
  for (let delayMs = firstDelayMs; ; delayMs = Math.min(delayMs * 2, longestDelayMs)) {
    try {
      return await work();
    } catch (error) {
      if (performance.now() - begun + delayMs > patienceMs) throw error;
      await sleep(delayMs * (0.5 + Math.random() / 2));
    }
  }
}
