import postgres from "postgres";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { persistently } from "./dispatch/persistently";
import { Harness } from "./testing/harness";
import { type Effects, sampleApp } from "./testing/sample-functions";

let database: TestDatabase;
let harness: Harness;
const effects: Effects = [];
const startSample = (options = {}) => harness.startWorker(sampleApp(harness.fetch, effects).handler, options);

beforeAll(async () => {
  database = await createTestDatabase();
  harness = new Harness(database.appUrl);
});
afterEach(() => harness.stopWorkers());
afterAll(async () => {
  await harness.close();
  await database.drop();
});

describe("Postgres", () => {
  test("its backends are terminated again and again: every run ends, and the worker still hears", async () => {
    const worker = await startSample({ leaseMs: 1000, pollMs: 60_000 });
    const admin = postgres(database.superUrl, { max: 1, onnotice: () => {} });
    try {
      const sent = await harness.engine.sendEvents(
        Array.from({ length: 20 }, () => ({ name: "t/linear", data: { k: 5, ms: 40 } })),
      );
      for (let round = 0; round < 15; round++) {
        await admin`select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid()`;
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
      const runs = await Promise.all(
        sent.map((id) => patiently(async () => harness.ended(await harness.begun(id)))),
      );
      expect(runs.map(({ status, output }) => [status, output])).toEqual(sent.map(() => ["completed", 5]));
      expect(await harness.run("t/child", { v: 1 })).toMatchObject({ status: "completed" });
      const pool = await Promise.all(
        Array.from({ length: 40 }, () => harness.sql`select pg_sleep(0.01), 1 as one`),
      );
      expect(pool).toHaveLength(40);
    } finally {
      await admin.end();
      await worker.stop();
    }
  });
});

/** A test's own queries may meet a terminated backend too. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  return persistently(work, 20_000);
}
