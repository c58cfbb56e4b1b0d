import { serve } from "inngest/edge";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Database, openDatabase, openSql } from "@/db/client";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { startEmbeddedWorker } from "@/inngest/embedded/worker";
import { contractFunctions } from "@/inngest/testing/contract-functions";
import { startInngestServer } from "@/inngest/testing/inngest-server";
import { newId } from "@/lib/kernel/ids";
import { runLogContract } from "../port.contract";
import { makeRecordedRunLog } from "./recorded-run-log.drizzle";
import { makeRunRecorder } from "./recorded-runs.drizzle";

const keys = { eventKey: "event-key", signingKey: `signkey-prod-${"ab12cd34".repeat(8)}` };
const silent = { info() {}, warn() {}, error() {} };

let postgres: TestDatabase;
let sql: ReturnType<typeof openSql>;
let server: Awaited<ReturnType<typeof startInngestServer>>;
let worker: Awaited<ReturnType<typeof startEmbeddedWorker>>;
let database: Database;
let product: {
  durable: typeof import("@/lib/composition/durable").durable;
  inngest: typeof import("@/inngest/client").inngest;
  closeDatabases: typeof import("@/db/client").closeDatabases;
};

/** The product with a server configured, as the settings of an operator make it. */
beforeAll(async () => {
  postgres = await createTestDatabase();
  sql = openSql(postgres.appUrl, 12);
  database = openDatabase(postgres.appUrl, 2);
  server = await startInngestServer({ ...keys, sql });
  vi.stubEnv("DATABASE_URL", postgres.appUrl);
  vi.stubEnv("INNGEST_BASE_URL", server.url);
  vi.stubEnv("INNGEST_EVENT_KEY", keys.eventKey);
  vi.stubEnv("INNGEST_SIGNING_KEY", keys.signingKey);
  vi.stubEnv("LOG_LEVEL", "silent");
  const { durable } = await import("@/lib/composition/durable");
  const { inngest } = await import("@/inngest/client");
  const { closeDatabases } = await import("@/db/client");
  product = { durable, inngest, closeDatabases };
  worker = await startEmbeddedWorker({
    sql,
    handler: serve({ client: inngest, functions: contractFunctions(inngest) }),
    signingKey: keys.signingKey,
    backoff: () => 20,
    log: silent,
  });
});
afterAll(async () => {
  await worker.stop();
  await product.durable().close();
  await product.closeDatabases();
  await server.stop();
  await database.close();
  await sql.end();
  await postgres.drop();
  vi.unstubAllEnvs();
});

it("is what the settings choose", () => {
  expect(product.durable().engine).toBe("inngest");
});

runLogContract("recorded from an Inngest server", () => ({
  runs: product.durable().runs,
  send: (kind, data) => product.durable().queue.send([{ id: newId(), name: `contract/${kind}`, data }]),
}));

describe("the recorder", () => {
  const recorder = () => makeRunRecorder(database);
  const log = () => makeRecordedRunLog(database, { cancel: async () => true, send: async () => newId() });
  const started = async (data: Record<string, unknown> = {}) => {
    const id = newId();
    await recorder().runStarted({ id, functionId: "f", event: { name: "e", data }, attempt: 0 });
    return id;
  };

  it("takes every message twice, and in a second attempt", async () => {
    const id = await started();
    await recorder().runStarted({ id, functionId: "f", event: { name: "e", data: {} }, attempt: 2 });
    const step = { runId: id, stepId: "s", attempt: 0 };
    for (const _ of [1, 2]) {
      await recorder().stepStarted({ ...step, name: "s", kind: "run" });
      await recorder().stepEnded(step, { status: "completed", output: { n: 1 } });
      await recorder().runEnded(id, { status: "completed", output: "done" });
    }
    expect(await log().find(id)).toMatchObject({
      status: "completed",
      attempts: 3,
      output: "done",
      steps: [{ attempts: [{ status: "completed" }] }],
    });
  });

  it("keeps the first ending of a run", async () => {
    const id = await started();
    await recorder().runEnded(id, { status: "failed", error: "first" });
    await recorder().runEnded(id, { status: "completed", output: 1 });
    expect(await log().find(id)).toMatchObject({ status: "failed", error: "first" });
    expect(await log().cancel(id)).toBe(false);
  });

  it("keeps the size of a large output, and no organisation that is none", async () => {
    const id = await started({ organisationId: "'; --" });
    await recorder().runEnded(id, { status: "completed", output: "x".repeat(30_000) });
    expect(await log().find(id)).toMatchObject({
      organisationId: null,
      output: { omitted: "30002 characters of JSON" },
    });
  });
});
