import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { openSql } from "@/db/client";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { newId } from "@/lib/kernel/ids";
import type { DurableEvent } from "@/lib/platform/queue/port";

let postgres: TestDatabase;
let superuser: ReturnType<typeof openSql>;
let product: {
  durable: typeof import("./durable").durable;
  startOutboxRelays: typeof import("./outbox").startOutboxRelays;
  startMaintenance: typeof import("./maintenance").startMaintenance;
  closeDatabases: typeof import("@/db/client").closeDatabases;
};

beforeAll(async () => {
  postgres = await createTestDatabase();
  superuser = openSql(postgres.superUrl, 1);
  vi.stubEnv("DATABASE_URL", postgres.appUrl);
  vi.stubEnv("LOG_LEVEL", "silent");
  product = {
    ...(await import("./durable")),
    ...(await import("./outbox")),
    ...(await import("./maintenance")),
    ...(await import("@/db/client")),
  };
});
afterAll(async () => {
  await product.durable().close();
  await product.closeDatabases();
  await superuser.end();
  await postgres.drop();
  vi.unstubAllEnvs();
});
afterEach(() => vi.restoreAllMocks());

const write = async (feature: "accounts" | "analyses") => {
  const id = newId();
  await superuser`insert into ${superuser(feature)}.outbox (event_id, name, data) values (${id}, 'test/event', '{"n": 1}')`;
  return id;
};

/** Notes what is sent in the place of the engine; the first `failures` times it is down. */
function queue(failures = 0) {
  const sent: DurableEvent[] = [];
  let calls = 0;
  vi.spyOn(product.durable().queue, "send").mockImplementation(async (events) => {
    calls += 1;
    if (calls <= failures) throw new Error("down");
    sent.push(...events);
  });
  return sent;
}

it("relays the events of every feature: what waited, and what is written meanwhile", async () => {
  const sent = queue();
  const before = [await write("analyses"), await write("accounts")];
  const relays = await product.startOutboxRelays();
  await expect.poll(() => sent.map(({ id }) => id).sort()).toEqual([...before].sort());
  const later = await write("accounts");
  await expect.poll(() => sent.at(-1)).toEqual({ id: later, name: "test/event", data: { n: 1 } });
  await relays.stop();
  await write("analyses");
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  expect(sent).toHaveLength(3);
});

it("tries again by itself while the engine is down", async () => {
  const sent = queue(2);
  await superuser`delete from analyses.outbox`;
  const id = await write("analyses");
  const relays = await product.startOutboxRelays();
  await expect.poll(() => sent.map((event) => event.id), { timeout: 10_000 }).toEqual([id]);
  await relays.stop();
});

it("waits for the batch that is being sent when it is stopped", async () => {
  let release = () => {};
  let marked = false;
  const sending = new Promise<void>((begun) => {
    vi.spyOn(product.durable().queue, "send").mockImplementation(
      () =>
        new Promise<void>((resolve) => {
          release = resolve;
          begun();
        }),
    );
  });
  await write("analyses");
  const relays = await product.startOutboxRelays();
  await sending;
  const stopped = relays.stop().then(() => {
    marked = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(marked).toBe(false);
  release();
  await stopped;
  const [row] = await superuser`select count(*)::int as rows from analyses.outbox where sent_at is null`;
  expect(row?.rows).toBe(0);
});

it("keeps months ahead and forgets events of long ago when maintenance starts", async () => {
  await superuser`insert into accounts.outbox (event_id, name, data, sent_at)
    values (${newId()}, 'test/old', '{}', now() - interval '8 days')`;
  const partitions = () => superuser`select inhrelid::regclass::text as name from pg_inherits
    where inhparent = 'analyses.analysis_history'::regclass order by 1`;
  const before = await partitions();
  await superuser.unsafe(`drop table ${before.at(-1)?.name}`);
  const stop = await product.startMaintenance();
  stop();
  expect(await partitions()).toEqual(before);
  expect(await superuser`select from accounts.outbox where name = 'test/old'`).toHaveLength(0);
});
