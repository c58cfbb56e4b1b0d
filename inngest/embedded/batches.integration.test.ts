import { NonRetriableError } from "inngest";
import { serve } from "inngest/edge";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Harness, until } from "./testing/harness";
import { testClient } from "./testing/sample-functions";

let harness: Harness;
const failures: unknown[] = [];

beforeAll(async () => {
  harness = await Harness.open();
  const client = testClient(harness.fetch);
  const full = client.createFunction(
    {
      id: "full",
      triggers: { event: "b/full" },
      batchEvents: { maxSize: 3, timeout: "60s", key: "event.data.user", if: "event.data.now != true" },
    },
    async ({ event, events, step }) => {
      const numbers = events.map(({ data }) => data.n);
      const first = await step.run("first", () => event.data.n);
      await step.sleep("nap", "10ms");
      return { first, numbers };
    },
  );
  const late = client.createFunction(
    {
      id: "late",
      triggers: [{ event: "b/late" }, { event: "b/other" }],
      batchEvents: { maxSize: 10, timeout: "1s" },
      concurrency: 1,
      throttle: { limit: 5, period: "1s" },
    },
    async ({ events }) => events.map(({ name, data }) => `${name} ${data.n}`),
  );
  const failing = client.createFunction(
    {
      id: "failing",
      retries: 0,
      triggers: { event: "b/failing" },
      batchEvents: { maxSize: 2, timeout: "60s" },
      onFailure: async ({ event }) => {
        failures.push([event.data.event.data.n, event.data.error.message]);
      },
    },
    async ({ events }) => {
      throw new NonRetriableError(`${events.length} too many`);
    },
  );
  const caller = client.createFunction({ id: "caller", triggers: { event: "b/caller" } }, async ({ step }) =>
    step.invoke("call", { function: full, data: { n: 7 } }),
  );
  const functions = [full, late, failing, caller];
  await harness.startWorker(serve({ client, functions, enableUnauthedSync: false }));
});
afterAll(() => harness.close());

/** Sends events one after the other. @returns their ids */
async function send(name: string, datas: Record<string, unknown>[]): Promise<string[]> {
  const ids: string[] = [];
  for (const data of datas) ids.push(await harness.send(name, data));
  await until(
    async () => (await harness.engine.queueStats()).unroutedEvents === 0,
    "the events to be routed",
  );
  return ids;
}
const outputOf = async (eventId = "") => (await harness.ended(await harness.begun(eventId))).output;
const runsOf = async (ids: string[]) => Promise.all(ids.map((id) => harness.runsOf(id)));

test("a full batch is one run with all of its events, in every call of the function", async () => {
  const user = "a";
  const ids = await send("b/full", [
    { n: 1, user },
    { n: 9, user: "b" },
    { n: 2, user },
    { n: 3, user },
  ]);
  expect(await outputOf(ids[0])).toEqual({ first: 1, numbers: [1, 2, 3] });
  expect((await runsOf(ids)).map(({ length }) => length)).toEqual([1, 0, 0, 0]);
});

test("an event that is not to wait has a run of its own", async () => {
  const [id] = await send("b/full", [{ n: 4, user: "c", now: true }]);
  expect(await outputOf(id)).toEqual({ first: 4, numbers: [4] });
});

test("a batch that does not fill starts when its time is over, with the events of all triggers", async () => {
  const [first] = await send("b/late", [{ n: 1 }]);
  await send("b/other", [{ n: 2 }]);
  expect(await outputOf(first)).toEqual(["b/late 1", "b/other 2"]);
});

test("two organisations' events are two batches", async () => {
  const ids = await send("b/late", [
    { n: 1, organisationId: "one" },
    { n: 2, organisationId: "two" },
    { n: 3, organisationId: "one" },
  ]);
  expect(await outputOf(ids[0])).toEqual(["b/late 1", "b/late 3"]);
  expect(await outputOf(ids[1])).toEqual(["b/late 2"]);
  const listed = await harness.engine.listRuns({ limit: 10, organisationId: "one" });
  expect(listed.items).toHaveLength(1);
});

test("run again, it has the same events", async () => {
  const ids = await send(
    "b/full",
    [1, 2, 3].map((n) => ({ n, user: "again" })),
  );
  const first = await harness.ended(await harness.begun(ids[0] ?? ""));
  const again = await harness.ended((await harness.engine.rerunRun(first.id)) ?? "");
  expect(again).toMatchObject({ rerunOf: first.id, output: first.output });
});

test("onFailure hears of the batch once, with its first event", async () => {
  await send("b/failing", [{ n: 1 }, { n: 2 }]);
  await until(async () => failures.length > 0, "onFailure");
  expect(failures).toEqual([[1, "2 too many"]]);
});

test("an invoked function has one event", async () => {
  expect(await harness.run("b/caller", {})).toMatchObject({ output: { first: 7, numbers: [7] } });
});
