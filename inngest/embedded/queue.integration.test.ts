import { serve } from "inngest/edge";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { UnsupportedFunctionError } from "./protocol/function-config";
import { Harness, until } from "./testing/harness";
import { type Effects, sampleApp, testClient } from "./testing/sample-functions";

let harness: Harness;
const effects: Effects = [];
const startSample = (options = {}) => harness.startWorker(sampleApp(harness.fetch, effects).handler, options);

beforeAll(async () => {
  harness = await Harness.open();
});
afterEach(() => harness.stopWorkers());
afterAll(() => harness.close());

/** The calls of these runs, by the database's clock in milliseconds. */
async function callsOf(runIds: string[]): Promise<{ from: number; to: number; worker: string }[]> {
  const rows = await harness.sql<{ from: number; to: number; worker: string }[]>`
    select (extract(epoch from started_at) * 1000)::float8 as "from", (extract(epoch from ended_at) * 1000)::float8 as "to",
      worker from durable.attempts where run_id = any (${runIds}::uuid[]) and lease_token is not null order by started_at`;
  return [...rows];
}

test("a worker that only waits is listed, and no more when it has stopped", async () => {
  const worker = await startSample({ concurrency: 4, version: "1.2.3" });
  const listed = async () =>
    (await harness.engine.queueOverview()).workers.find(({ id }) => id === worker.name) ?? null;
  const shown = await until(listed, "the worker to be listed");
  expect(shown).toMatchObject({
    state: "idle",
    pid: process.pid,
    version: "1.2.3",
    concurrency: 4,
    calls: [],
  });
  await harness.stopWorkers();
  expect(await listed()).toBeNull();
});

test("two workers share many runs; nothing is done twice", async () => {
  const [first, second] = [await startSample({ concurrency: 4 }), await startSample({ concurrency: 4 })];
  const sent = await harness.engine.sendEvents(
    Array.from({ length: 40 }, () => ({ name: "t/linear", data: { k: 3, ms: 5 } })),
  );
  const runs = await Promise.all(sent.map(async (id) => harness.ended(await harness.begun(id))));
  expect(
    runs.every(({ status, output, attempts }) => status === "completed" && output === 3 && attempts === 1),
  ).toBe(true);
  const ids = new Set(runs.map(({ id }) => id));
  const done = effects.filter(({ run }) => ids.has(run)).map(({ run, step }) => `${run} ${step}`);
  expect(new Set(done).size).toBe(120);
  expect(done).toHaveLength(120);
  const workers = new Set((await callsOf([...ids])).map(({ worker }) => worker));
  expect(workers).toEqual(new Set([first.name, second.name]));
});

test("one event id sent at once, from everywhere, is one run", async () => {
  const ids = await Promise.all(
    Array.from({ length: 50 }, () => harness.send("t/child", { v: 1 }, "invoice-1")),
  );
  const [twice] = await harness.engine.sendEvents([
    { id: "invoice-1", name: "t/child", data: { v: 1 } },
    { id: "invoice-1", name: "t/child", data: { v: 1 } },
  ]);
  expect(new Set([...ids, twice]).size).toBe(1);
  await startSample();
  const run = await harness.ended(await harness.begun(ids[0] ?? ""));
  expect(run.input).toMatchObject({ id: "invoice-1" });
  expect(await harness.runsOf(ids[0] ?? "")).toHaveLength(1);
  expect(await harness.send("t/told", {}, "invoice-1")).not.toBe(ids[0]);
});

test("an event id may be used again after 24 hours", async () => {
  const first = await harness.send("t/child", { v: 1 }, "invoice-2");
  await harness.sql`update durable.event_keys set expires_at = clock_timestamp() where key = 'invoice-2'`;
  const second = await harness.send("t/child", { v: 2 }, "invoice-2");
  expect(second).not.toBe(first);
  expect(await harness.send("t/child", { v: 3 }, "invoice-2")).toBe(second);
});

test("a concurrency key is never exceeded by two workers, and other keys go on beside it", async () => {
  await startSample({ concurrency: 6 });
  await startSample({ concurrency: 6 });
  const tenants = ["x", "y"];
  const sent = await harness.engine.sendEvents(
    Array.from({ length: 16 }, (_, index) => ({ name: "t/conc", data: { tenant: tenants[index % 2] } })),
  );
  const runs = await Promise.all(sent.map(async (id) => harness.ended(await harness.begun(id))));
  expect(runs.every(({ status }) => status === "completed")).toBe(true);
  const [x = [], y = []] = await Promise.all(
    [0, 1].map((parity) => callsOf(runs.filter((_, index) => index % 2 === parity).map(({ id }) => id))),
  );
  for (const calls of [x, y]) {
    expect(calls).toHaveLength(8);
    calls.reduce((before, after) => {
      expect(after.from).toBeGreaterThanOrEqual(before.to);
      return after;
    });
  }
  expect(x.some((one) => y.some((other) => one.from < other.to && other.from < one.to))).toBe(true);
});

test("what is urgent overtakes what waits", async () => {
  await startSample();
  const blocker = await harness.send("t/urgent", { name: "blocker" });
  await harness.begun(blocker);
  const waiting = await harness.engine.sendEvents([
    { name: "t/urgent", data: { name: "late", ahead: -100 } },
    { name: "t/urgent", data: { name: "plain" } },
    { name: "t/urgent", data: { name: "soon", ahead: 120 } },
    { name: "t/urgent", data: { name: "first", ahead: 600 } },
  ]);
  const runs = await Promise.all(waiting.map(async (id) => harness.ended(await harness.begun(id))));
  const ids = new Set(runs.map(({ id }) => id));
  expect(effects.filter(({ run }) => ids.has(run)).map(({ step }) => step)).toEqual([
    "urgent:first",
    "urgent:soon",
    "urgent:plain",
    "urgent:late",
  ]);
});

test("with every notification lost, polling finds the work", async () => {
  await startSample({ pollMs: 100 });
  const eventId = "01a1fde7-3979-7729-a631-000000000001";
  await harness.sql`insert into durable.events (id, name, body)
    values (${eventId}, 't/child', '{"id":"e","name":"t/child","data":{"v":4},"ts":1}')`;
  expect(await harness.ended(await harness.begun(eventId))).toMatchObject({
    status: "completed",
    output: { got: 8 },
  });
});

test("events wait for the first worker", async () => {
  const eventId = await harness.send("t/child", { v: 5 });
  expect(await harness.engine.queueStats()).toMatchObject({ unroutedEvents: 1, queued: 0, running: 0 });
  await startSample();
  expect(await harness.ended(await harness.begun(eventId))).toMatchObject({ output: { got: 10 } });
});

test("the queue's numbers", async () => {
  await startSample({ concurrency: 1 });
  const sent = await harness.engine.sendEvents([
    { name: "t/linear", data: { k: 1, ms: 400 } },
    { name: "t/linear", data: { k: 1 } },
  ]);
  await Promise.all(sent.map((id) => harness.begun(id)));
  const stats = await until(async () => {
    const now = await harness.engine.queueStats();
    return now.running === 1 && now.queued === 1 ? now : null;
  }, "one running and one queued");
  expect(stats).toMatchObject({ delayed: 0, unroutedEvents: 0 });
  expect(stats.oldestQueuedSeconds).toBeGreaterThanOrEqual(0);
  for (const id of sent) await harness.ended(await harness.begun(id));
});

test("a function with an option that cannot be had starts no worker and syncs nothing", async () => {
  const client = testClient(harness.fetch, "refused");
  const functions = [
    client.createFunction({ id: "fine", triggers: { event: "r/fine" } }, async () => 1),
    client.createFunction({ id: "timed", triggers: { cron: "61 * * * *" } }, async () => 1),
    client.createFunction(
      { id: "calm", idempotency: "order.id", triggers: { event: "r/calm" } },
      async () => 1,
    ),
  ];
  const starting = harness.startWorker(serve({ client, functions }));
  await expect(starting).rejects.toThrow(UnsupportedFunctionError);
  await expect(starting).rejects.toThrow(
    /refused-timed: option "triggers.cron".*\n.*refused-calm: option "idempotency"/,
  );
  expect(await harness.sql`select from durable.functions where app_id = 'refused'`).toHaveLength(0);
});

test("runs of a function that is no longer served fail loudly; those of another worker's function wait for it", async () => {
  const client = testClient(harness.fetch, "moving");
  const fn = client.createFunction({ id: "fn", retries: 0, triggers: { event: "m/go" } }, async () => 1);
  const moving = await harness.startWorker(serve({ client, functions: [fn] }));
  await moving.stop();
  await startSample();
  const eventId = await harness.send("m/go", {});
  const runId = await harness.begun(eventId);
  expect(await harness.engine.getRun(runId)).toMatchObject({ status: "queued", attempts: 0 });
  await harness.store.functions.replace("moving", []);
  await harness.send("t/child", { v: 1 });
  expect(await harness.ended(runId)).toMatchObject({
    status: "failed",
    error: expect.stringContaining("does not serve"),
  });
});
