import { serve } from "inngest/edge";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Handler } from "./protocol/sync";
import { Harness, until } from "./testing/harness";
import { testClient } from "./testing/sample-functions";

type Tick = { name: string; cron: string; ts: number };

let harness: Harness;
const everySecond: Tick[] = [];
const yearly: Tick[] = [];

const app = (crons: { ticking: string; yearly: string }): Handler => {
  const client = testClient(harness.fetch);
  const collecting = (id: string, cron: string, ticks: Tick[]) =>
    client.createFunction({ id, triggers: { cron } }, ({ event }) => {
      ticks.push({ name: event.name, cron: "cron" in event.data ? event.data.cron : "", ts: event.ts ?? 0 });
    });
  return serve({
    client,
    functions: [
      collecting("ticking", crons.ticking, everySecond),
      collecting("yearly", crons.yearly, yearly),
    ],
    enableUnauthedSync: false,
  });
};
const newYear = "TZ=America/Sao_Paulo 0 0 1 1 *";

beforeAll(async () => {
  harness = await Harness.open();
});
afterAll(() => harness.close());

const nextOf = async (expression: string): Promise<Date | null> => {
  const rows = await harness.sql<{ next: Date | null }[]>`
    select next_at as next from durable.schedules where expression = ${expression}`;
  return rows[0]?.next ?? null;
};

test("ticks come once each, however many workers look", async () => {
  const handler = app({ ticking: "* * * * * *", yearly: newYear });
  for (let worker = 0; worker < 3; worker++) await harness.startWorker(handler);
  await until(async () => everySecond.length >= 3, "three ticks");
  await harness.stopWorkers();
  const times = everySecond.map(({ ts }) => ts);
  expect(new Set(times).size).toBe(times.length);
  expect(times.every((ts) => ts % 1000 === 0)).toBe(true);
  expect(everySecond[0]).toMatchObject({ name: "inngest/scheduled.timer", cron: "* * * * * *" });
  expect(yearly).toEqual([]);
  expect((await nextOf(newYear))?.toISOString()).toMatch(/^20\d\d-01-01T03:00:00.000Z$/);
});

test("ticks that were missed are one run, of the first of them", async () => {
  const missed = new Date("2020-01-01T03:00:00Z");
  await harness.sql`update durable.schedules set next_at = ${missed} where expression = ${newYear}`;
  await harness.startWorker(app({ ticking: "* * * * * *", yearly: newYear }));
  await until(async () => yearly.length > 0, "the missed tick");
  await until(async () => ((await nextOf(newYear))?.getTime() ?? 0) > Date.now(), "the next one");
  await harness.stopWorkers();
  expect(yearly.map(({ ts }) => ts)).toEqual([missed.getTime()]);
});

test("a schedule that a sync leaves out ends, a new one begins with its next tick", async () => {
  yearly.length = 0;
  await harness.startWorker(app({ ticking: "0 0 1 1 *", yearly: "0 0 2 1 *" }));
  await until(async () => nextOf("0 0 2 1 *"), "the next tick");
  expect(await nextOf("* * * * * *")).toBeNull();
  expect(yearly).toEqual([]);
});

test("a worker that only finishes what is there ends the schedules, until one starts that does not", async () => {
  const crons = { ticking: "* * * * * *", yearly: newYear };
  await harness.startWorker(app(crons), { schedules: false });
  expect(await harness.sql`select * from durable.schedules`).toHaveLength(0);
  await harness.startWorker(app(crons));
  expect(await harness.sql`select * from durable.schedules`).toHaveLength(2);
});
