import { serve } from "inngest/edge";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Harness, until } from "./testing/harness";
import { testClient } from "./testing/sample-functions";

let harness: Harness;
let running = 0;
let most = 0;

beforeAll(async () => {
  harness = await Harness.open();
  const client = testClient(harness.fetch);
  const conditional = client.createFunction(
    {
      id: "conditional",
      triggers: [
        { event: "cel/order", if: "event.data.total > 100 && 'gift' in event.data.tags" },
        { event: "cel/other" },
      ],
    },
    ({ event }) => event.data.total,
  );
  const keyed = client.createFunction(
    {
      id: "keyed",
      triggers: { event: "cel/keyed" },
      concurrency: { limit: 1, key: "event.data.tenant + '-' + event.data.shard" },
      priority: { run: "event.data.urgent ? 60 : 0" },
    },
    async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 40));
      running -= 1;
    },
  );
  await harness.startWorker(serve({ client, functions: [conditional, keyed], enableUnauthedSync: false }));
});
afterAll(() => harness.close());

test("an event starts a run where the condition holds", async () => {
  const run = await harness.run("cel/order", { total: 200, tags: ["gift"] });
  expect(run).toMatchObject({ status: "completed", output: 200 });
});

test("and none where it does not, or cannot be told", async () => {
  const data = [{ total: 50, tags: ["gift"] }, { total: 200, tags: [] }, { total: "many" }, {}];
  const ids = await Promise.all(data.map((one) => harness.send("cel/order", one)));
  await until(
    async () => (await harness.engine.queueStats()).unroutedEvents === 0,
    "the events to be routed",
  );
  expect((await Promise.all(ids.map((id) => harness.runsOf(id)))).flat()).toEqual([]);
});

test("a computed key takes turns with its like alone", async () => {
  const send = (shard: number) => harness.send("cel/keyed", { tenant: "a", shard, urgent: true });
  const same = await Promise.all([send(1), send(1), send(1)]);
  for (const id of same) await harness.ended(await harness.begun(id));
  expect(most).toBe(1);
  const others = await Promise.all([send(1), send(2), send(3)]);
  for (const id of others) await harness.ended(await harness.begun(id));
  expect(most).toBeGreaterThan(1);
});
