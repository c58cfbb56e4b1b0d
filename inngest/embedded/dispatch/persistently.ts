import { pause, type Runtime, systemRuntime } from "./runtime";

const firstDelayMs = 50;
const longestDelayMs = 2000;

/**
 * Does `work` until it succeeds, for `patienceMs` at most: the database may be restarting. Waits a little longer, and at
 * random, between tries.
 * @throws what the last try threw
 */
export async function persistently<T>(
  work: () => Promise<T>,
  patienceMs: number,
  runtime: Runtime = systemRuntime,
): Promise<T> {
  const begun = runtime.elapsed();
  for (let delayMs = firstDelayMs; ; delayMs = Math.min(delayMs * 2, longestDelayMs)) {
    try {
      return await work();
    } catch (error) {
      if (runtime.elapsed() - begun + delayMs > patienceMs) throw error;
      await pause(runtime, delayMs * (0.5 + runtime.random() / 2));
    }
  }
}
