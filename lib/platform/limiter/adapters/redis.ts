import { Redis } from "ioredis";
import { RateLimiterRedis } from "rate-limiter-flexible";
import type { Limiter } from "../port";
import { consumeBy, countedOptions } from "./counted";

const connectMs = 2_000;

/**
 * Counters in Redis, which forgets them by itself. While it is away every request fails at once and it is tried again in
 * the background.
 * @param onError told of a connection that was lost
 */
export function makeRedisLimiter(url: string, onError: (error: Error) => void): Limiter {
  const client = new Redis(url, { connectTimeout: connectMs, maxRetriesPerRequest: 0 });
  client.on("error", onError);
  return {
    consume: consumeBy(
      (policy) =>
        new RateLimiterRedis({
          ...countedOptions(policy),
          keyPrefix: `elysia:limits:${policy.name}`,
          storeClient: client,
        }),
    ),
    sweep: async () => 0,
    close: async () => client.disconnect(),
  };
}
