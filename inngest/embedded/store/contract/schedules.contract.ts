import { describe, expect, test } from "vitest";
import { type StoreDriver, testFunction } from "../../testing/store-driver";

const everySecond = "* * * * * *";
const yearly = "0 0 1 1 *";

/** Cron triggers: when their runs start, and how often. */
export function scheduleContract(subject: () => StoreDriver): void {
  const ticks = async (capacity = 10) => {
    const claims = await subject().claims(capacity);
    const runs = await Promise.all(claims.map((claim) => subject().store.state.load(claim)));
    return runs.map((run) => run?.event);
  };

  describe("schedules", () => {
    test("a new schedule begins with its next tick, and the worker knows when that is", async () => {
      const driver = subject();
      await driver.serve(testFunction("clock", { triggers: [], crons: [everySecond] }));
      expect(await driver.store.queue.nextDueMs([])).toBe(0);
      expect(await driver.store.schedule.fireDue(10)).toBe(1);
      expect(await driver.claims()).toEqual([]);
      const due = (await driver.store.queue.nextDueMs([])) ?? 0;
      expect(due).toBeLessThanOrEqual(1000);
      await driver.due(due + 20);
      const [event] = await ticks();
      expect(event).toMatchObject({ name: "inngest/scheduled.timer", data: { cron: everySecond } });
      expect(Number(event?.ts) % 1000).toBe(0);
    });

    test("ticks that nobody fired are one run, and each tick starts once however many look", async () => {
      const driver = subject();
      await driver.serve(testFunction("clock", { triggers: [], crons: [everySecond] }));
      await driver.store.schedule.fireDue(10);
      await driver.under.pass(3100);
      await Promise.all([1, 2, 3].map(() => driver.store.schedule.fireDue(10)));
      expect(await ticks()).toHaveLength(1);
      await driver.due(1000);
      expect(await ticks()).toHaveLength(1);
    });

    test("a sync keeps the schedules that stay, and ends those that it leaves out", async () => {
      const driver = subject();
      const clock = (...crons: string[]) => driver.serve(testFunction("clock", { triggers: [], crons }));
      await clock(everySecond);
      await driver.store.schedule.fireDue(10);
      await driver.under.pass(1100);
      await clock(everySecond, yearly);
      await driver.store.schedule.fireDue(10);
      expect(await ticks()).toHaveLength(1);
      await clock(yearly);
      await driver.due(1100);
      expect(await ticks()).toEqual([]);
      await driver.serve(testFunction("other"));
      expect(await driver.store.queue.nextDueMs([])).toBeNull();
    });
  });
}
