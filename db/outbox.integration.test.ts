import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { Harness } from "@/inngest/embedded/testing/harness";
import { sampleApp } from "@/inngest/embedded/testing/sample-functions";
import { openStores, type Stores, submit } from "@/lib/features/analyses/adapters/testing/stores";
import { newId } from "@/lib/kernel/ids";
import { openSql } from "./client";
import { listen } from "./listen";
import { pruneOutbox, relayOutbox } from "./outbox";
import { analysesOutbox } from "./schema/analyses";
import { createTestDatabase, type TestDatabase } from "./testing/test-database";

let postgres: TestDatabase;
let stores: Stores;
let superuser: ReturnType<typeof openSql>;

beforeAll(async () => {
  postgres = await createTestDatabase();
  stores = openStores(postgres.appUrl);
  superuser = openSql(postgres.superUrl, 1);
});
afterAll(async () => {
  await stores.database.close();
  await superuser.end();
  await postgres.drop();
});
beforeEach(async () => {
  await superuser`delete from analyses.outbox`;
});

type Sent = { id: string; name: string; data: Record<string, unknown> };

/** An engine that notes what it is sent. */
function collector() {
  const sent: Sent[] = [];
  return { sent, send: async (events: Sent[]) => void sent.push(...events) };
}

const unsent = async () => {
  const [row] = await superuser<
    { rows: number }[]
  >`select count(*)::int as rows from analyses.outbox where sent_at is null`;
  return row?.rows;
};

const relay = (send: (events: Sent[]) => Promise<void>) => relayOutbox(stores.database, analysesOutbox, send);

it("sends each event once, oldest first, with its id, name and references", async () => {
  const references = [await submit(stores), await submit(stores), await submit(stores)];
  const { sent, send } = collector();
  expect(await relay(send)).toBe(3);
  expect(sent.map(({ data }) => data)).toEqual(references);
  expect(new Set(sent.map(({ name }) => name))).toEqual(new Set(["analyses/essay.submitted"]));
  expect(await relay(send)).toBe(0);
  expect(sent).toHaveLength(3);
});

it("keeps the events where they are while the engine is down", async () => {
  await submit(stores);
  await expect(relay(() => Promise.reject(new Error("down")))).rejects.toThrow("down");
  expect(await unsent()).toBe(1);
  const { sent, send } = collector();
  await relay(send);
  expect(sent).toHaveLength(1);
});

it("has no event of a submission that was rolled back", async () => {
  const fields = { organisationId: newId(), analysisId: newId() };
  await submit(stores, fields);
  await expect(submit(stores, fields)).rejects.toThrow();
  const { sent, send } = collector();
  await relay(send);
  expect(sent).toHaveLength(1);
});

it("shares the rows among relays: none is sent twice", async () => {
  for (let index = 0; index < 250; index++) await submit(stores);
  const { sent, send } = collector();
  const slowly = async (events: Sent[]) => {
    await new Promise((resolve) => setTimeout(resolve, 30));
    await send(events);
  };
  const drain = async () => {
    while ((await relay(slowly)) > 0);
  };
  await Promise.all([drain(), drain(), drain()]);
  expect(sent).toHaveLength(250);
  expect(new Set(sent.map(({ id }) => id)).size).toBe(250);
  expect(await unsent()).toBe(0);
});

it("starts one run of an event that was sent, and sent again after a crash before it was marked", async () => {
  const harness = new Harness(postgres.appUrl);
  const app = sampleApp(harness.fetch, []);
  await harness.startWorker(app.handler);
  const eventId = newId();
  await superuser`insert into analyses.outbox (event_id, name, data) values (${eventId}, 't/child', '{"v": 1}')`;
  const sendThenCrash = async (events: Sent[]) => {
    await harness.engine.sendEvents(events);
    throw new Error("crashed");
  };
  await expect(relay(sendThenCrash)).rejects.toThrow("crashed");
  expect(await unsent()).toBe(1);
  let known: string[] = [];
  await relay(async (events) => {
    known = await harness.engine.sendEvents(events);
  });
  expect(await unsent()).toBe(0);
  await harness.ended(await harness.begun(known[0] ?? ""));
  const [runs] = await superuser<{ total: number }[]>`select count(*)::int as total from durable.runs`;
  expect(runs?.total).toBe(1);
  await harness.close();
});

it("survives a restart of everything between the commit and the relay", async () => {
  const first = openStores(postgres.appUrl);
  const reference = await submit(first);
  await first.database.close();
  const { sent, send } = collector();
  await relay(send);
  expect(sent.map(({ data }) => data)).toEqual([reference]);
});

it("wakes the relays when an event is committed, and not before", async () => {
  let woken = 0;
  const listener = await listen(
    postgres.appUrl,
    "elysia_outbox",
    () => {
      woken += 1;
    },
    () => {},
  );
  await submit(stores);
  await expect.poll(() => woken).toBe(1);
  await listener.close();
});

it("forgets what was sent long ago, and nothing that still waits", async () => {
  await submit(stores);
  await relay(async () => {});
  await superuser`update analyses.outbox set sent_at = now() - interval '8 days'`;
  await submit(stores);
  await relay(async () => {});
  await submit(stores);
  await superuser`update analyses.outbox set created_at = now() - interval '30 days'`;
  await pruneOutbox(stores.database, analysesOutbox, 7);
  const rows = await superuser<
    { sent: boolean }[]
  >`select sent_at is not null as sent from analyses.outbox order by id`;
  expect(rows.map(({ sent }) => sent)).toEqual([true, false]);
});
