import type postgres from "postgres";
import { RateLimiterPostgres } from "rate-limiter-flexible";
import { sweepInBites } from "@/db/sweep";
import type { Limiter } from "../port";
import { consumeBy, countedOptions } from "./counted";

/** A statement as rate-limiter-flexible hands it to a client of `pg`. */
type Query = { text: string; values: (string | number | null)[] };

/** Counters in `gateway.rate_counters`: one statement a request, an upsert that counts and tells in one. */
export function makePostgresLimiter(sql: postgres.Sql): Limiter {
  const storeClient = {
    query: async ({ text, values }: Query) => {
      const rows = await sql.unsafe<{ points: number; expire: string }[]>(text, values, { prepare: true });
      return {
        rowCount: rows.count,
        rows: rows.map(({ points, expire }) => ({ points, expire: Number(expire) })),
      };
    },
  };
  return {
    consume: consumeBy(
      (policy) =>
        new RateLimiterPostgres({
          ...countedOptions(policy),
          storeClient,
          storeType: "client",
          schemaName: "gateway",
          tableName: "rate_counters",
          tableCreated: true,
          clearExpiredByTimeout: false,
        }),
    ),
    sweep: () =>
      sweepInBites(async (atMost) => {
        const deleted = await sql`
          delete from gateway.rate_counters where key in (
            select key from gateway.rate_counters where expire < ${Date.now()} limit ${atMost}
            for update skip locked)`;
        return deleted.count;
      }),
    close: () => sql.end({ timeout: 5 }),
  };
}
