import { describe, expect, test } from "vitest";
import { doneStep } from "../../testing/done-step";
import { invokeStep, plannedStep, type StoreDriver, testFunction } from "../../testing/store-driver";
import type { Retention } from "../sweep-table";

const dayMs = 86_400_000;
const keep: Retention = { endedMs: 30 * dayMs, failedMs: 90 * dayMs };

/** What ended long ago is forgotten, and nothing else. */
export function sweepContract(subject: () => StoreDriver): void {
  /** A whole sweep, in batches of two. @returns how much was forgotten */
  const sweep = async (kept = keep): Promise<number> => {
    const { store, under } = subject();
    await under.pass(3_600_000);
    for (let forgotten = 0; ; ) {
      const result = await store.upkeep.sweep(kept, { limit: 2, pauseMs: 0 });
      if (!result) throw new Error("another sweep is under way");
      forgotten += result.forgotten;
      if (result.isOver) return forgotten;
    }
  };
  const isThere = async (runId: string) => (await subject().store.views.find(runId)) !== null;
  const passDays = (days: number) => subject().under.pass(days * dayMs);
  const serving = async () => {
    const driver = subject();
    await driver.serve(testFunction("go"), testFunction("child"));
    return driver;
  };

  describe("sweeps", () => {
    test("completed and cancelled runs go after their time, failed ones after theirs, and those under way never", async () => {
      const driver = await serving();
      const [completed, cancelled, failed, running] = [
        await driver.begin("go"),
        await driver.begin("go"),
        await driver.begin("go"),
        await driver.begin("go"),
      ];
      await driver.store.state.checkpoint(completed, [doneStep("a", 1)]);
      await driver.complete(completed);
      await driver.store.control.cancel(cancelled.runId);
      await driver.fail(failed);
      const kept = async () =>
        Promise.all([completed, cancelled, failed, running].map(({ runId }) => isThere(runId)));
      await passDays(29);
      expect(await sweep()).toBe(0);
      await passDays(1);
      expect(await sweep()).toBe(2);
      expect(await kept()).toEqual([false, false, true, true]);
      await passDays(60);
      await sweep();
      expect(await kept()).toEqual([false, false, false, true]);
      expect(await driver.complete(running)).toBe("accepted");
    });

    test("what is kept for ever stays", async () => {
      const driver = await serving();
      const [completed, failed] = [await driver.begin("go"), await driver.begin("go")];
      await driver.complete(completed);
      await driver.fail(failed);
      await passDays(3650);
      expect(await sweep({ endedMs: null, failedMs: null })).toBe(0);
      await sweep({ endedMs: null, failedMs: dayMs });
      expect([await isThere(completed.runId), await isThere(failed.runId)]).toEqual([true, false]);
      await sweep({ endedMs: dayMs, failedMs: null });
      expect(await isThere(completed.runId)).toBe(false);
    });

    test("a run, those that it invoked and those that they left behind go together", async () => {
      const driver = await serving();
      const parent = await driver.begin("go");
      await driver.advance(parent, [invokeStep("done", "child", 1000), invokeStep("open", "child", 1000)]);
      const [done, open] = await driver.claims();
      if (!done || !open) throw new Error("no children");
      await driver.complete(done);
      await driver.due(1050);
      await driver.complete(await driver.claim());
      const family = [parent, done, open];
      const there = () => Promise.all(family.map(({ runId }) => isThere(runId)));
      await passDays(40);
      await sweep();
      expect(await there()).toEqual([true, true, true]);
      await driver.fail(open);
      await passDays(40);
      await sweep();
      expect(await there()).toEqual([true, true, true]);
      await passDays(51);
      await sweep();
      expect(await there()).toEqual([false, false, false]);
    });

    test("a child stays while the run that invoked it goes on", async () => {
      const driver = await serving();
      const parent = await driver.begin("go");
      await driver.advance(parent, [invokeStep("i", "child")]);
      const child = await driver.claim();
      await driver.complete(child);
      const next = await driver.claim();
      await driver.advance(next, [plannedStep("slow")]);
      await passDays(100);
      await sweep();
      expect([await isThere(parent.runId), await isThere(child.runId)]).toEqual([true, true]);
    });

    test("an event goes with the last of its runs, and one that started none by itself", async () => {
      const driver = await serving();
      const first = await driver.begin("go");
      await driver.complete(first);
      await driver.send("nobody");
      await driver.store.events.route(10);
      await passDays(20);
      const again = await driver.store.control.rerun(first.runId);
      const waiting = await driver.send("nobody");
      await passDays(15);
      await sweep();
      expect(await isThere(first.runId)).toBe(false);
      expect((await driver.detail(again ?? "")).eventName).toBe("go");
      expect(await driver.store.events.route(10)).toBe(1);
      expect(waiting).not.toBe("");
      await driver.store.control.cancel(again ?? "");
      await passDays(31);
      expect(await sweep()).toBe(2);
      expect(await driver.store.control.rerun(again ?? "")).toBeNull();
    });

    test("expired keys of events go, remembered ones stay", async () => {
      const driver = await serving();
      const send = (key: string) => driver.store.events.append([{ key, name: "keyed", data: {} }]);
      const [old] = await send("old");
      await driver.under.pass(dayMs);
      const [young] = await send("young");
      expect(await sweep()).toBe(1);
      expect(await send("young")).toEqual([young]);
      expect(await send("old")).not.toEqual([old]);
    });

    test("limits of starts go when they have long been over", async () => {
      const driver = await serving();
      const take = (scope: string, periodMs: number) =>
        driver.under.storage.transact((tx) => tx.takeStart(scope, 1, periodMs));
      const claim = await driver.begin("go");
      await driver.under.storage.transact((tx) => tx.throttleRun(claim.runId, "throttle", 1000, 1));
      expect([await take("short", 1000), await take("long", dayMs)]).toEqual([true, true]);
      await driver.under.pass(3_600_000);
      expect(await sweep()).toBe(2);
      expect([await take("long", dayMs), await take("short", 1000)]).toEqual([false, true]);
    });

    test("one sweeps at a time, pauses between batches, and rests for an hour after the last", async () => {
      const driver = await serving();
      const claim = await driver.begin("go");
      await driver.complete(claim);
      await passDays(31);
      const batch = (pauseMs: number) => driver.store.upkeep.sweep(keep, { limit: 1, pauseMs });
      const results = await Promise.all([batch(500), batch(500), batch(500)]);
      expect(results.filter((result) => result !== null)).toHaveLength(1);
      expect(await isThere(claim.runId)).toBe(false);
      expect(await batch(0)).toBeNull();
      await driver.under.pass(501);
      while ((await batch(0))?.isOver === false);
      await driver.under.pass(3_590_000);
      expect(await batch(0)).toBeNull();
      await driver.under.pass(20_000);
      expect(await batch(0)).not.toBeNull();
    });
  });
}
