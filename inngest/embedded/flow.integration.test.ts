import { serve } from "inngest/edge";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Harness, until } from "./testing/harness";
import { testClient } from "./testing/sample-functions";

let harness: Harness;

beforeAll(async () => {
  harness = await Harness.open();
  const client = testClient(harness.fetch);
  const giving = ({ event }: { event: { data: { n?: unknown } } }) => event.data.n;
  const once = client.createFunction(
    { id: "once", triggers: { event: "f/once" }, idempotency: "event.data.order" },
    giving,
  );
  const rated = client.createFunction(
    {
      id: "rated",
      triggers: { event: "f/rated" },
      rateLimit: { limit: 1, period: "60s", key: "event.data.user" },
    },
    giving,
  );
  const throttled = client.createFunction(
    { id: "throttled", triggers: { event: "f/throttled" }, throttle: { limit: 1, period: "1s" } },
    giving,
  );
  const quiet = client.createFunction(
    {
      id: "quiet",
      triggers: { event: "f/quiet" },
      debounce: { period: "1s", key: "event.data.user" },
    },
    giving,
  );
  const newest = client.createFunction(
    {
      id: "newest",
      triggers: { event: "f/newest" },
      singleton: { key: "event.data.user", mode: "cancel" },
    },
    async ({ event, step }) => {
      await step.sleep("long", event.data.nap);
      return event.data.n;
    },
  );
  const functions = [once, rated, throttled, quiet, newest];
  await harness.startWorker(serve({ client, functions, enableUnauthedSync: false }));
});
afterAll(() => harness.close());

/** Sends events one after the other, and waits for the runs that they start. */
async function runsFor(name: string, datas: Record<string, unknown>[]) {
  const ids: string[] = [];
  for (const data of datas) ids.push(await harness.send(name, data));
  await until(
    async () => (await harness.engine.queueStats()).unroutedEvents === 0,
    "the events to be routed",
  );
  const runIds = (await Promise.all(ids.map((id) => harness.runsOf(id)))).flat();
  return Promise.all(runIds.map((id) => harness.ended(id)));
}

test("idempotency: one run for a key", async () => {
  const runs = await runsFor("f/once", [
    { n: 1, order: "a" },
    { n: 2, order: "a" },
    { n: 3, order: "b" },
  ]);
  expect(runs.map(({ output }) => output)).toEqual([1, 3]);
});

test("rate limit: events beyond it are skipped", async () => {
  const runs = await runsFor("f/rated", [
    { n: 1, user: "a" },
    { n: 2, user: "a" },
    { n: 3, user: "b" },
  ]);
  expect(runs.map(({ output }) => output)).toEqual([1, 3]);
});

test("throttle: runs start one a second", async () => {
  const runs = await runsFor("f/throttled", [{ n: 1 }, { n: 2 }, { n: 3 }]);
  expect(runs.map(({ output }) => output)).toEqual([1, 2, 3]);
  const starts = runs.map(({ startedAt }) => Date.parse(startedAt ?? ""));
  expect((starts[2] ?? 0) - (starts[0] ?? 0)).toBeGreaterThanOrEqual(1900);
});

test("debounce: the latest event of a burst starts the run", async () => {
  const ids = [];
  for (const n of [1, 2, 3]) ids.push(await harness.send("f/quiet", { n, user: "a" }));
  const run = await harness.ended(await harness.begun(ids[2] ?? ""));
  expect(run.output).toBe(3);
  expect((await Promise.all(ids.map((id) => harness.runsOf(id)))).flat()).toEqual([run.id]);
});

test("singleton: the newest run replaces the one that goes on", async () => {
  const runs = await runsFor("f/newest", [
    { n: 1, user: "a", nap: "60s" },
    { n: 2, user: "a", nap: "100ms" },
  ]);
  expect(runs.map(({ status, output }) => [status, output])).toEqual([
    ["cancelled", null],
    ["completed", 2],
  ]);
});
