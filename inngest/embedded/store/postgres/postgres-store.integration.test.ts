import { afterAll, beforeAll } from "vitest";
import { openResilientSql } from "@/db/resilient-sql";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { setTime, simulatedSearchPath, simulateTime } from "../../testing/postgres-time";
import { storeContract } from "../store.contract";
import type { RunnerSql } from "./connection";
import { postgresStorage } from "./postgres-storage";
import { openPostgresStore } from "./postgres-store";

let database: TestDatabase;
let sql: RunnerSql;

beforeAll(async () => {
  database = await createTestDatabase();
  const owner = openResilientSql(database.ownerUrl, { max: 1, onnotice: () => {} });
  await simulateTime(owner);
  await owner.end({ timeout: 5 });
  const connection = { search_path: simulatedSearchPath };
  sql = openResilientSql(database.appUrl, { max: 8, onnotice: () => {}, connection });
});
afterAll(async () => {
  await sql.end({ timeout: 5 });
  await database.drop();
});

storeContract("the store on Postgres", async () => {
  for (const table of [
    "batches",
    "runs",
    "events",
    "event_keys",
    "functions",
    "start_windows",
    "throttles",
    "workers",
  ])
    await sql`delete from durable.${sql(table)}`;
  await sql`update durable.sweeps set chore = null, after_at = null, after_id = null, next_at = '-infinity'`;
  let now = Date.now();
  const pass = async (ms: number) => {
    now += ms;
    await setTime(sql, now * 1000);
  };
  await pass(0);
  return { storage: postgresStorage(sql), store: openPostgresStore(sql), pass };
});
