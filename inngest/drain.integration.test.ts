import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openSql } from "@/db/client";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { withoutServers } from "@/lib/composition/testing/without-servers";
import { newId } from "@/lib/kernel/ids";
import { openEmbeddedEngine } from "./embedded/api";
import { startInngestServer } from "./testing/inngest-server";

const keys = { eventKey: "event-key", signingKey: `signkey-prod-${"ab12cd34".repeat(8)}` };
const waits = { timeout: 90_000, interval: 100 };
const name = "accounts/password-reset.requested";

/** The product's database, with the embedded engine in it, and that of the Inngest server which takes its place. */
let product: TestDatabase;
let elsewhere: TestDatabase;
let old: ReturnType<typeof openSql>;
let other: ReturnType<typeof openSql>;
let server: Awaited<ReturnType<typeof startInngestServer>>;
let dataDir: string;
let draining: ChildProcess;

beforeAll(async () => {
  [product, elsewhere] = [await createTestDatabase(), await createTestDatabase()];
  [old, other] = [openSql(product.superUrl, 2), openSql(elsewhere.appUrl, 4)];
  server = await startInngestServer({ ...keys, sql: other });
  dataDir = mkdtempSync(join(tmpdir(), "elysia-drain-"));
});
afterAll(async () => {
  if (draining.exitCode === null) draining.kill("SIGKILL");
  await server.stop();
  await Promise.all([old.end(), other.end()]);
  await Promise.all([product.drop(), elsewhere.drop()]);
  rmSync(dataDir, { recursive: true });
});

/** As an operator starts it beside the product that has moved. */
const startDraining = () =>
  spawn(process.execPath, [join("scripts", "worker.mjs")], {
    env: {
      ...process.env,
      ...withoutServers,
      NODE_OPTIONS: "",
      WORKERS: "1",
      DATABASE_URL: product.appUrl,
      DATABASE_OWNER_URL: product.ownerUrl,
      ELYSIA_DATA: dataDir,
      INNGEST_BASE_URL: server.url,
      INNGEST_EVENT_KEY: keys.eventKey,
      INNGEST_SIGNING_KEY: keys.signingKey,
      EMBEDDED_DRAIN: "1",
      LOG_LEVEL: "warn",
    },
    stdio: "ignore",
  });

const eventsIn = (sql: typeof old) =>
  sql<{ id: string }[]>`select body->>'id' as id from durable.events where name = ${name}`;

test("old events are run to their end by the embedded engine, new ones go to the Inngest server", {
  timeout: 240_000,
}, async () => {
  const [before, after] = [newId(), newId()];
  const engine = openEmbeddedEngine({ sql: old });
  await engine.sendEvents([{ id: before, name, data: { resetId: newId() } }]);
  await old`insert into accounts.outbox (event_id, name, data) values (${after}, ${name}, ${old.json({ resetId: newId() })})`;

  draining = startDraining();
  await expect
    .poll(async () => (await engine.listRuns({ limit: 5 })).items.map(({ status }) => status), waits)
    .toEqual(["completed"]);
  draining.kill("SIGTERM");
  expect((await once(draining, "exit"))[0]).toBe(0);
  expect(await eventsIn(old)).toEqual([{ id: before }]);
  expect(await old`select from accounts.outbox where sent_at is null`).toHaveLength(1);

  vi.stubEnv("DATABASE_URL", product.appUrl);
  vi.stubEnv("INNGEST_BASE_URL", server.url);
  vi.stubEnv("INNGEST_EVENT_KEY", keys.eventKey);
  vi.stubEnv("INNGEST_SIGNING_KEY", keys.signingKey);
  vi.stubEnv("LOG_LEVEL", "silent");
  const { startOutboxRelays } = await import("@/lib/composition/outbox");
  const relays = await startOutboxRelays();
  await expect.poll(() => eventsIn(other), waits).toEqual([{ id: after }]);
  await relays.stop();
  await (await import("@/db/client")).closeDatabases();
  vi.unstubAllEnvs();
  expect(await eventsIn(old)).toEqual([{ id: before }]);
});
