import { setTimeout as sleep } from "node:timers/promises";

const pollMs = 100;
const retryMs = 250;
const mostTries = 240;

/** Tries again, for a minute at most, what the attacks on Postgres may break for this process too. */
export async function persistently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries === mostTries) throw error;
      await sleep(retryMs);
    }
  }
}

/** Asks until the answer is yes, or the time is over. @returns whether it was yes */
export async function holdsWithin(ms: number, ask: () => Promise<boolean>): Promise<boolean> {
  const begun = performance.now();
  while (performance.now() - begun < ms) {
    if (await persistently(ask)) return true;
    await sleep(pollMs);
  }
  return persistently(ask);
}

/** Waits until something is so. @throws Error that names it when the time is over */
export async function waitFor(what: string, ms: number, ask: () => Promise<boolean>): Promise<void> {
  if (!(await holdsWithin(ms, ask))) throw new Error(`waited ${ms / 1000} s for ${what}`);
}
