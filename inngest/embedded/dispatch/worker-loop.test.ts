import { expect, test } from "vitest";
import { seededRandom } from "@/lib/kernel/seeded-random";
import { MemoryDatabase } from "../store/memory/database";
import { memoryStorage } from "../store/memory/memory-storage";
import { openMemoryStore } from "../store/memory/memory-store";
import { sequentialIds } from "../store/memory/sequential-ids";
import type { DurableStore } from "../store/store";
import { StoreDriver, testFunction } from "../testing/store-driver";
import { WorkerLoop } from "./worker-loop";

const lostAnswers = 12;
const leaseMs = 1000;

/** A store whose first claims are committed and then fail: their answers get lost. Time passes with each claim. */
function losingAnswers(store: DurableStore, pass: () => void): DurableStore {
  let claims = 0;
  return {
    ...store,
    queue: {
      ...store.queue,
      claim: async (...request) => {
        const given = await store.queue.claim(...request);
        pass();
        if (claims++ < lostAnswers) throw new Error("the connection was lost");
        return given;
      },
    },
  };
}

test("claims whose answers get lost are no deaths, however many they are", async () => {
  let now = Date.UTC(2026, 0, 1);
  const db = new MemoryDatabase({ now: () => now, newId: sequentialIds(seededRandom(1)) });
  const store = openMemoryStore(db);
  const pass = async (ms: number) => {
    now += ms;
  };
  const driver = new StoreDriver({ store, storage: memoryStorage(db), pass });
  await driver.serve(testFunction("go"));
  await driver.send("go");
  let elapsed = 0;
  const called: number[] = [];
  const loop = new WorkerLoop({
    store: losingAnswers(store, () => {
      now += 2 * leaseMs;
    }),
    call: async ({ claims }) => {
      called.push(claims);
      return { status: 200, noRetry: null, retryAfter: null, requestVersion: 2, body: "done" };
    },
    backoff: () => 0,
    callTimeoutMs: leaseMs,
    // No waiting: every timer of the loop ends at once, but for the long ones.
    runtime: {
      now: () => now,
      elapsed: () => elapsed,
      after: (ms, work) => {
        if (ms > leaseMs / 2) return () => {};
        elapsed += ms;
        const immediate = setImmediate(work);
        return () => clearImmediate(immediate);
      },
      random: () => 0.5,
    },
    log: { info() {}, warn() {}, error() {} },
    name: "w",
    functionIds: ["go"],
    concurrency: 2,
    leaseMs,
    pollMs: 1,
  });
  loop.start();
  await expect.poll(() => called.length).toBe(1);
  await loop.stop(0);
  expect(called).toEqual([1]);
  expect(db.runs.all()).toMatchObject([{ status: "completed", output: '"done"' }]);
  expect(db.attempts.all()).toHaveLength(1);
});

test("with nothing to do, each poll is one question; a wake-up, or what is due, is looked into", async () => {
  const db = new MemoryDatabase({ now: () => 0, newId: sequentialIds(seededRandom(1)) });
  const store = openMemoryStore(db);
  const asked: string[] = [];
  const due = [null, null, 7000, 30, null];
  const timers: { ms: number; work: () => void }[] = [];
  const loop = new WorkerLoop({
    store: {
      ...store,
      events: {
        ...store.events,
        route: async () => {
          asked.push("look");
          return 0;
        },
      },
      queue: {
        ...store.queue,
        nextDueMs: async () => {
          asked.push("poll");
          return due.shift() ?? null;
        },
      },
    },
    call: () => Promise.reject(new Error("nothing to call")),
    backoff: () => 0,
    callTimeoutMs: 1,
    runtime: {
      now: () => 0,
      elapsed: () => 0,
      after: (ms, work) => {
        if (ms !== leaseMs / 3) timers.push({ ms, work });
        return () => {};
      },
      random: () => 0.5,
    },
    log: { info() {}, warn() {}, error() {} },
    name: "w",
    functionIds: ["go"],
    concurrency: 2,
    leaseMs,
    pollMs: 5000,
  });
  loop.start();
  const rested = async (count: number) => {
    await expect.poll(() => timers.length).toBe(count);
    return timers.at(-1);
  };
  (await rested(1))?.work();
  (await rested(2))?.work();
  (await rested(3))?.work();
  (await rested(4))?.work();
  await rested(5);
  loop.wake();
  await rested(6);
  await loop.stop(0);
  expect(asked).toEqual(["look", "poll", "poll", "poll", "poll", "look", "poll", "look", "poll"]);
  expect(timers.slice(0, 6).map(({ ms }) => ms)).toEqual([5000, 5000, 5000, 30, 5000, 5000]);
});
