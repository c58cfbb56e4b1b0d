import { databaseFor, databaseUrlFor, openSql } from "@/db/client";
import { env } from "@/lib/config/env";
import { clientAddress, networks } from "@/lib/http/client-address";
import { limitPolicies } from "@/lib/http/limit-policies";
import { makeIdempotencyStore } from "@/lib/platform/idempotency/adapters/postgres.drizzle";
import { makePostgresLimiter } from "@/lib/platform/limiter/adapters/postgres.drizzle";
import { makeRedisLimiter } from "@/lib/platform/limiter/adapters/redis";
import { log } from "./log";

/** Each holds a counter's statement, which takes less than a millisecond. */
const limiterPool = 4;

function makeLimiter() {
  const { REDIS_URL: redisUrl } = env();
  return redisUrl
    ? makeRedisLimiter(redisUrl, (error) => log().error("Redis does not answer", { error }))
    : makePostgresLimiter(openSql(databaseUrlFor("gateway"), limiterPool));
}

function compose() {
  const { RATE_LIMIT_FACTOR: factor, TRUSTED_PROXIES: proxies } = env();
  const trusted = networks(proxies);
  return {
    limiter: makeLimiter(),
    policies: factor === 0 ? null : limitPolicies(factor),
    idempotency: makeIdempotencyStore(databaseFor("gateway")),
    /** The address of whoever sent the request being served. */
    clientAddress: (headers: Pick<Headers, "get">) => clientAddress(headers, trusted),
  };
}

const shared = globalThis as { elysiaGateway?: ReturnType<typeof compose> };

/** What stands before the API. Kept on `globalThis`: Next bundles modules more than once, and counters open a pool. */
export function gateway(): ReturnType<typeof compose> {
  shared.elysiaGateway ??= compose();
  return shared.elysiaGateway;
}

/** Forgets counters whose window is over, and answers that are older than a day. */
export async function sweepGateway(): Promise<void> {
  const { limiter, idempotency } = gateway();
  await Promise.all([limiter.sweep(), idempotency.sweep()]);
}

/** Closes the limiter's connections. */
export async function closeGateway(): Promise<void> {
  const closing = shared.elysiaGateway;
  shared.elysiaGateway = undefined;
  await closing?.limiter.close();
}
