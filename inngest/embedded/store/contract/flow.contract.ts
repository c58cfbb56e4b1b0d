import { describe, expect, test } from "vitest";
import { type StoreDriver, testFunction } from "../../testing/store-driver";
import type { FunctionDefinition } from "../function-definition";

/** What limits the starts of a function's runs. */
export function flowContract(subject: () => StoreDriver): void {
  const serve = (fields: Partial<FunctionDefinition>) => subject().serve(testFunction("go", fields));
  const send = async (...datas: Record<string, unknown>[]) => {
    await subject().store.events.append(datas.map((data) => ({ name: "go", data })));
    await subject().store.events.route(10);
  };
  /** The `n` of the runs that start now, in the order of their claims. */
  const starting = async () => {
    const claims = await subject().claims();
    const runs = await Promise.all(claims.map((claim) => subject().store.state.load(claim)));
    return runs.map((run) => run?.event.data.n);
  };

  describe("limits of starts", () => {
    test("of events with one idempotency key, the first starts a run", async () => {
      await serve({ idempotency: "event.data.order" });
      await send({ n: 1, order: "a" }, { n: 2, order: "a" }, { n: 3, order: "b" });
      await send({ n: 4, order: "a" });
      expect((await starting()).sort()).toEqual([1, 3]);
    });

    test("events beyond a rate start nothing until the period is over, each key for itself", async () => {
      await serve({ rateLimit: { limit: 2, periodMs: 1200, key: "event.data.user" } });
      await send({ n: 1, user: "a" }, { n: 2, user: "a" }, { n: 3, user: "a" }, { n: 4, user: "b" });
      expect((await starting()).sort()).toEqual([1, 2, 4]);
      await subject().under.pass(1250);
      await send({ n: 5, user: "a" });
      expect(await starting()).toEqual([5]);
    });

    test("those who route at once exceed no rate", async () => {
      await serve({ rateLimit: { limit: 3, periodMs: 60_000 } });
      const driver = subject();
      for (let n = 0; n < 8; n++) await driver.send("go", { n });
      await Promise.all(Array.from({ length: 8 }, () => driver.store.events.route(1)));
      while ((await driver.store.events.route(10)) > 0);
      expect(await starting()).toHaveLength(3);
    });

    test("runs beyond a throttle start later, in their order", async () => {
      await serve({ throttle: { limit: 1, periodMs: 800, burst: 1 } });
      await send({ n: 1 }, { n: 2 }, { n: 3 }, { n: 4 });
      expect((await starting()).sort()).toEqual([1, 2]);
      expect(await subject().store.queue.nextDueMs(["go"])).toBeLessThanOrEqual(800);
      await subject().under.pass(850);
      expect(await starting()).toEqual([3]);
      await subject().under.pass(850);
      expect(await starting()).toEqual([4]);
    });

    test("a debounced run starts with the latest event, once no other came for the period", async () => {
      await serve({ debounce: { periodMs: 900, key: "event.data.user" } });
      await send({ n: 1, user: "a" }, { n: 2, user: "b" });
      await subject().due(500);
      await send({ n: 3, user: "a" });
      expect(await starting()).toEqual([]);
      await subject().due(500);
      expect(await starting()).toEqual([2]);
      expect(await subject().store.queue.nextDueMs([])).toBeLessThanOrEqual(500);
      await subject().due(500);
      expect(await starting()).toEqual([3]);
      expect(await subject().store.queue.nextDueMs([])).toBeNull();
    });

    test("a debounced run starts with the event that came last, in whatever order they are routed", async () => {
      await serve({ debounce: { periodMs: 500, key: "event.data.user" } });
      const { storage, store } = subject().under;
      const debounced = { scope: "debounce:mine", functionId: "go", periodMs: 500, timeoutMs: 9000 };
      const eventIds: string[] = [];
      for (const n of [1, 2, 3]) {
        eventIds.push(...(await store.events.append([{ name: "unheard", data: { n } }])));
        await subject().under.pass(5);
      }
      const [first = "", second = "", third = ""] = eventIds;
      for (const eventId of [second, third, first])
        await storage.transact((tx) => tx.debounce({ ...debounced, eventId }));
      await subject().due(600);
      expect(await starting()).toEqual([3]);
    });

    test("a debounced run waits no longer than its timeout", async () => {
      await serve({ debounce: { periodMs: 60_000, timeoutMs: 700 } });
      await send({ n: 1 });
      await subject().under.pass(400);
      await send({ n: 2 });
      await subject().due(350);
      expect(await starting()).toEqual([2]);
    });

    test("a singleton that skips starts nothing while its run goes on", async () => {
      const driver = subject();
      await serve({ singleton: { key: "event.data.user", mode: "skip" } });
      await send({ n: 1, user: "a" }, { n: 2, user: "a" }, { n: 3, user: "b" });
      const claims = await driver.claims();
      expect(claims).toHaveLength(2);
      await send({ n: 4, user: "a" });
      expect(await starting()).toEqual([]);
      for (const claim of claims) {
        await driver.store.state.load(claim);
        await driver.complete(claim);
      }
      await send({ n: 5, user: "a" });
      expect(await starting()).toEqual([5]);
    });

    test("a singleton that cancels replaces its run", async () => {
      const driver = subject();
      await serve({ singleton: { key: "event.data.user", mode: "cancel" } });
      const first = await driver.begin("go", { n: 1, user: "a" });
      const other = await driver.begin("go", { n: 2, user: "b" });
      await send({ n: 3, user: "a" }, { n: 4, user: "a" });
      await driver.due(0);
      expect(await driver.complete(first)).toBe("stale");
      expect((await driver.detail(first.runId)).status).toBe("cancelled");
      expect(await starting()).toEqual([4]);
      expect(await driver.complete(other)).toBe("accepted");
      await driver.due(0);
      expect(await driver.store.queue.nextDueMs([])).toBeNull();
    });

    test("the end of a run that has ended already is not due for ever", async () => {
      const driver = subject();
      await serve({});
      const claim = await driver.begin("go");
      await driver.complete(claim);
      await driver.under.storage.transact((tx) => tx.replaceRun(claim.runId));
      await driver.due(0);
      expect(await driver.store.queue.nextDueMs([])).toBeNull();
      expect((await driver.detail(claim.runId)).status).toBe("completed");
    });
  });
}
