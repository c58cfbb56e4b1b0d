import type { Sql } from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSql } from "@/db/client";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { describeLimiter } from "../port.contract";
import { makePostgresLimiter } from "./postgres.drizzle";

describeLimiter("Postgres", async () => {
  const postgres = await createTestDatabase();
  return {
    limiters: [
      makePostgresLimiter(openSql(postgres.appUrl, 4)),
      makePostgresLimiter(openSql(postgres.appUrl, 4)),
    ],
    close: () => postgres.drop(),
  };
});

let postgres: TestDatabase;
let sql: Sql;

beforeAll(async () => {
  postgres = await createTestDatabase();
  sql = openSql(postgres.superUrl, 2);
});
afterAll(async () => {
  await sql.end();
  await postgres.drop();
});

test("who is over the limit costs the database nothing more", async () => {
  const limiter = makePostgresLimiter(openSql(postgres.appUrl, 2));
  const policy = { name: "flood", limit: 2, windowSeconds: 60 };
  for (let request = 0; request < 10; request++) await limiter.consume(policy, "ana");
  const rows = await sql`select key, points from gateway.rate_counters where key like 'flood%'`;
  expect([...rows]).toEqual([{ key: "flood:ana", points: 2 }]);
  await limiter.close();
});

test("sweeps what is over and leaves what counts", async () => {
  const limiter = makePostgresLimiter(openSql(postgres.appUrl, 2));
  await sql`insert into gateway.rate_counters (key, points, expire)
    select 'old:' || n, 1, ${Date.now() - 1_000} from generate_series(1, 12000) n`;
  await limiter.consume({ name: "present", limit: 2, windowSeconds: 60 }, "ana");
  expect(await limiter.sweep()).toBe(12_000);
  const rows = await sql`select key from gateway.rate_counters where key like 'old%' or key like 'present%'`;
  expect([...rows]).toEqual([{ key: "present:ana" }]);
  await limiter.close();
});

test("fails soon when the database is away", async () => {
  const limiter = makePostgresLimiter(openSql("postgres://nobody:nothing@127.0.0.1:1/none", 1));
  await expect(limiter.consume({ name: "x", limit: 2, windowSeconds: 60 }, "ana")).rejects.toThrow();
  await limiter.close();
});
