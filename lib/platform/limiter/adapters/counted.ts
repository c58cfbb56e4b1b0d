import { RateLimiterRes, type RateLimiterStoreAbstract } from "rate-limiter-flexible";
import type { Allowance, Limiter, LimitPolicy } from "../port";

/** A store that takes longer is as good as down: nobody waits for a counter. */
const answerMs = 500;

/**
 * Options of every counter. Whoever has used a window up is refused from memory until it is over, so that a flood costs
 * the store nothing.
 */
export const countedOptions = ({ name, limit, windowSeconds }: LimitPolicy) => ({
  keyPrefix: name,
  points: limit,
  duration: windowSeconds,
  inMemoryBlockOnConsumed: limit,
});

/** Counts by a counter a policy, made when it is first needed: policies are few and fixed. */
export function consumeBy(
  makeCounter: (policy: LimitPolicy) => RateLimiterStoreAbstract,
): Limiter["consume"] {
  const counters = new Map<LimitPolicy, RateLimiterStoreAbstract>();
  const counterOf = (policy: LimitPolicy): RateLimiterStoreAbstract => {
    const counter = counters.get(policy) ?? makeCounter(policy);
    counters.set(policy, counter);
    return counter;
  };
  return async (policy, subject) => {
    const consumed = counterOf(policy).consume(subject);
    try {
      return toAllowance(policy, true, await inTime(consumed));
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return toAllowance(policy, false, refused);
      throw refused;
    }
  };
}

const toAllowance = (
  { limit }: LimitPolicy,
  allowed: boolean,
  { remainingPoints, msBeforeNext }: RateLimiterRes,
): Allowance => ({ allowed, limit, remaining: remainingPoints, resetMs: Math.max(msBeforeNext, 0) });

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("the limiter's store did not answer in time")), answerMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
