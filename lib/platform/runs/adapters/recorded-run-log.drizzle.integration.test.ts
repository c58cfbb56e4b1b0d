import { serve } from "inngest/edge";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Database, openDatabase, openSql } from "@/db/client";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { openEmbeddedEngine } from "@/inngest/embedded/api";
import { startEmbeddedWorker } from "@/inngest/embedded/worker";
import { contractFunctions } from "@/inngest/testing/contract-functions";
import { startInngestServer } from "@/inngest/testing/inngest-server";
import { newId } from "@/lib/kernel/ids";
import { runLogContract } from "../port.contract";
import { makeRecordedRunLog } from "./recorded-run-log.drizzle";
import { makeRunRecorder } from "./recorded-runs.drizzle";

const keys = { eventKey: "event-key", signingKey: `signkey-prod-${"ab12cd34".repeat(8)}` };
const patient = { timeout: 20_000, interval: 25 };
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

/** A function that invokes another one. */
function invoking(client: typeof product.inngest) {
  const invoked = client.createFunction(
    { id: "invoked", triggers: { event: "contract/invoked" } },
    ({ event }) => ({ given: event.data }),
  );
  const invokes = client.createFunction(
    { id: "invokes", triggers: { event: "contract/invokes" } },
    ({ event, step }) => step.invoke("child", { function: invoked, data: event.data }),
  );
  return [invoked, invokes];
}

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
  const { recordRunEndings } = await import("@/inngest/functions/operations/record-run-endings");
  product = { durable, inngest, closeDatabases };
  worker = await startEmbeddedWorker({
    sql,
    handler: serve({
      client: inngest,
      functions: [...contractFunctions(inngest), ...invoking(inngest), recordRunEndings],
    }),
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

it("is ready while the server answers", async () => {
  const { health } = await import("@/lib/composition/health");
  const queue = async () => (await health().ready()).checks.queue;
  expect(await queue()).toBe("up");
  server.setDown(true);
  expect(await queue()).toBe("down");
  server.setDown(false);
  expect(await queue()).toBe("up");
});

runLogContract("recorded from an Inngest server", () => ({
  runs: product.durable().runs,
  send: (kind, data) => product.durable().queue.send([{ id: newId(), name: `contract/${kind}`, data }]),
}));

const runsOf = async (functionId: string) =>
  (await product.durable().runs.list({ functionId, limit: 10 })).items;

it("runs again by its own event what another run invoked", async () => {
  const { queue, runs } = product.durable();
  await queue.send([{ id: newId(), name: "contract/invokes", data: { n: 1 } }]);
  await expect.poll(async () => (await runsOf("invokes"))[0]?.status, patient).toBe("completed");
  const [first] = await runsOf("invoked");
  expect(first).toMatchObject({ status: "completed", eventName: "inngest/function.invoked" });
  expect(await runs.rerun(first?.id ?? "")).toEqual(expect.any(String));
  await expect.poll(async () => (await runsOf("invoked")).length, patient).toBe(2);
  const [again] = await runsOf("invoked");
  await expect
    .poll(async () => (await runs.find(again?.id ?? ""))?.output, patient)
    .toEqual({ given: { n: 1 } });
  expect(await runs.find(again?.id ?? "")).toMatchObject({
    input: { name: "contract/invoked", data: { n: 1 } },
  });
});

describe("what the server ends by itself", () => {
  const waiting = async () => {
    const known = (await runsOf("waits")).map(({ id }) => id);
    await product.durable().queue.send([{ id: newId(), name: "contract/waits", data: {} }]);
    const begun = async () => (await runsOf("waits")).find(({ id }) => !known.includes(id))?.id ?? "";
    await expect.poll(begun, patient).not.toBe("");
    return begun();
  };

  it.each([
    ["inngest/function.cancelled", "cancelled", "Error: function cancelled", null],
    ["inngest/function.failed", "failed", "nobody answered", "nobody answered"],
  ])("is heard of by %s", async (name, status, message, error) => {
    const runId = await waiting();
    const data = { run_id: runId, function_id: "elysia-waits", error: { name: "Error", message } };
    await openEmbeddedEngine({ sql }).sendEvents([{ name, data }]);
    const { runs } = product.durable();
    await expect.poll(async () => (await runs.find(runId))?.status, patient).toBe(status);
    expect(await runs.find(runId)).toMatchObject({ error, finishedAt: expect.any(String) });
    expect(await runsOf("operations-record-run-endings")).toEqual([]);
  });
});

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

  it("shows no attempt as under way in a run that has ended", async () => {
    const id = await started();
    await recorder().stepStarted({ runId: id, stepId: "s", attempt: 0, name: "s", kind: "run" });
    expect(await log().find(id)).toMatchObject({ steps: [{ status: "running", finishedAt: null }] });
    await recorder().runEnded(id, { status: "cancelled" });
    expect(await log().find(id)).toMatchObject({
      status: "cancelled",
      steps: [{ status: "pending", attempts: [{ status: "abandoned" }] }],
    });
  });

  it("repeats no tick of a schedule and nothing that a function did about its failure", async () => {
    for (const name of ["inngest/scheduled.timer", "inngest/function.failed"]) {
      const id = newId();
      const event = { name, data: {}, trigger: "e" };
      await recorder().runStarted({ id, functionId: "f", event, attempt: 0 });
      expect(await log().rerun(id)).toBeNull();
    }
  });

  it("leaves a dead letter as it was when its event could not be sent", async () => {
    const id = await started();
    await recorder().runEnded(id, { status: "failed", error: "x" });
    const down = async () => {
      throw new Error("the server is down");
    };
    await expect(
      makeRecordedRunLog(database, { cancel: down, send: down }).rerun(id, { once: true }),
    ).rejects.toThrow("the server is down");
    expect(await log().rerun(id, { once: true })).toEqual(expect.any(String));
  });

  it("holds no row while an event is sent", async () => {
    const id = await started();
    const sending = makeRecordedRunLog(database, {
      cancel: async () => true,
      send: async (event) => {
        await sql`select from operations.runs where id = ${id} for update nowait`;
        return event.id;
      },
    });
    expect(await sending.rerun(id, { once: true })).toBe(`rerun-${id}`);
    expect(await sending.rerun(id, { once: true })).toBeNull();
    expect(await sending.rerun(id)).not.toBe(`rerun-${id}`);
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
