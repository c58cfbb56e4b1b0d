import { AppError } from "@/lib/kernel/errors";

/** How long what could not be reached is left alone, in milliseconds. */
const defaultRestMs = 10_000;

type Options = { now: () => number; onFailure: (error: unknown) => void; restMs?: number };

/**
 * Asks a server that may be away. Where it cannot be reached it is left alone for a while; then one asks it again, and the
 * others follow when that one had an answer. What it refuses says nothing of its health.
 */
export function makeCircuitBreaker({ now, onFailure, restMs = defaultRestMs }: Options) {
  let isAway = false;
  let restsUntil = 0;
  /** @returns null where there was no answer. @throws AppError `invalid_input`, the asker's own fault */
  return async <T>(ask: () => Promise<T>): Promise<{ answer: T } | null> => {
    if (now() < restsUntil) return null;
    if (isAway) restsUntil = now() + restMs;
    try {
      const answer = await ask();
      isAway = false;
      restsUntil = 0;
      return { answer };
    } catch (error) {
      if (error instanceof AppError && error.code === "invalid_input") throw error;
      if (error instanceof AppError && error.code === "unavailable") {
        isAway = true;
        restsUntil = now() + restMs;
      }
      onFailure(error);
      return null;
    }
  };
}
