import { describe, expect, test } from "vitest";
import { type StoreDriver, testFunction } from "../../testing/store-driver";
import type { FunctionDefinition } from "../function-definition";
import type { Claim } from "../store";

/** How events share a run. */
export function batchContract(subject: () => StoreDriver): void {
  const serve = (fields: Partial<FunctionDefinition["batchEvents"]> = {}) =>
    subject().serve(
      testFunction("go", { batchEvents: { maxSize: 3, timeoutMs: 1000, ...fields } }),
      testFunction("heard", { triggers: [{ event: "inngest/function.failed" }] }),
    );
  const append = async (...datas: Record<string, unknown>[]) => {
    for (const data of datas) {
      await subject().send("go", data);
      await subject().under.pass(1);
    }
  };
  const routeAll = async () => {
    while ((await subject().store.events.route(10)) > 0);
  };
  const send = async (...datas: Record<string, unknown>[]) => {
    await append(...datas);
    await routeAll();
  };
  const eventsOf = async (claim: Claim) => {
    const run = await subject().store.state.load(claim);
    expect(run?.events[0]).toEqual(run?.event);
    return run?.events.map(({ data }) => data.n) ?? [];
  };
  /** The `n` of the events of the runs that start now, smallest first. */
  const starting = async () => {
    const batches = await Promise.all((await subject().claims(100)).map(eventsOf));
    return batches.sort(([left], [right]) => Number(left) - Number(right));
  };
  const nextDue = () => subject().store.queue.nextDueMs([]);

  describe("batches", () => {
    test("as many events as a batch may hold start one run, in the order in which they came", async () => {
      await serve();
      await send({ n: 1 }, { n: 2 });
      expect(await starting()).toEqual([]);
      expect(await nextDue()).toBeLessThanOrEqual(1000);
      await send({ n: 3 });
      expect(await nextDue()).toBeNull();
      expect(await starting()).toEqual([[1, 2, 3]]);
    });

    test("fewer start when the time since the first is over, once, however many look", async () => {
      const driver = subject();
      await serve();
      await send({ n: 1 });
      await driver.due(700);
      await send({ n: 2 });
      expect(await starting()).toEqual([]);
      await driver.under.pass(400);
      const fired = await Promise.all([1, 2, 3].map(() => driver.store.schedule.fireDue(10)));
      expect(fired.reduce((sum, count) => sum + count)).toBe(1);
      expect(await starting()).toEqual([[1, 2]]);
      await send({ n: 3 });
      await driver.due(700);
      expect(await starting()).toEqual([]);
    });

    test("events that come at once fill one batch after the other", async () => {
      await serve();
      await append(...[1, 2, 3, 4, 5, 6, 7].map((n) => ({ n })));
      expect(await subject().store.events.route(10)).toBe(7);
      expect(await starting()).toEqual([
        [1, 2, 3],
        [4, 5, 6],
      ]);
      await subject().due(1001);
      expect(await starting()).toEqual([[7]]);
    });

    test("each value of the key has its own", async () => {
      await serve({ maxSize: 2, key: "event.data.user" });
      await send({ n: 1, user: "a" }, { n: 2, user: "b" }, { n: 3, user: "a" }, { n: 4 });
      expect(await starting()).toEqual([[1, 3]]);
      await subject().due(1001);
      expect(await starting()).toEqual([[2], [4]]);
    });

    test("organisations are never mixed, whatever the key says", async () => {
      await serve({ maxSize: 2, key: '"same"' });
      await send(
        { n: 1, organisationId: "one" },
        { n: 2, organisationId: "two" },
        { n: 3 },
        { n: 4, organisationId: 'one":"' },
        { n: 5, organisationId: "one" },
      );
      expect(await starting()).toEqual([[1, 5]]);
      await subject().due(1001);
      expect(await starting()).toEqual([[2], [3], [4]]);
    });

    test("what the condition does not hold for starts a run of its own at once", async () => {
      await serve({ if: "event.data.small == true" });
      await send({ n: 1, small: true }, { n: 2, small: false }, { n: 3 });
      expect(await starting()).toEqual([[2], [3]]);
      await subject().due(1001);
      expect(await starting()).toEqual([[1]]);
    });

    test("events that are too large together go apart", async () => {
      await serve({ maxSize: 100 });
      const text = "x".repeat(3.9 * 1024 * 1024);
      await send({ n: 1, text }, { n: 2, text }, { n: 3, text });
      expect(await starting()).toEqual([[1, 2]]);
      await subject().due(1001);
      expect(await starting()).toEqual([[3]]);
    });

    test("those who route, and who look for what is due, at once lose nothing and double nothing", async () => {
      const driver = subject();
      await serve({ timeoutMs: 20, key: "event.data.n % 2.0 == 0.0" });
      const all = Array.from({ length: 40 }, (_, n) => n);
      await append(...all.map((n) => ({ n })));
      for (let round = 0; round < 12; round++) {
        await driver.under.pass(5);
        await Promise.all([
          driver.store.events.route(2),
          driver.store.schedule.fireDue(10),
          driver.store.events.route(2),
          driver.store.schedule.fireDue(10),
        ]);
      }
      await routeAll();
      await driver.due(30);
      const batches = await starting();
      expect(batches.every(({ length }) => length <= 3)).toBe(true);
      expect(batches.flat().sort((left, right) => Number(left) - Number(right))).toEqual(all);
    });

    test("a function that is gone starts nothing", async () => {
      await serve();
      await send({ n: 1 });
      await subject().serve(testFunction("stays"));
      await subject().due(1001);
      expect(await subject().claims()).toEqual([]);
      expect(await nextDue()).toBeNull();
    });
  });

  describe("a batched run", () => {
    const begun = async () => {
      await serve();
      await send({ n: 1 }, { n: 2 }, { n: 3 });
      const claim = await subject().claim();
      expect(await eventsOf(claim)).toEqual([1, 2, 3]);
      return claim;
    };

    test("is run again with the same events", async () => {
      const driver = subject();
      const claim = await begun();
      await driver.complete(claim);
      const { control } = driver.store;
      const again = await control.rerun(claim.runId);
      expect(await eventsOf(await driver.claim())).toEqual([1, 2, 3]);
      await control.rerun(again ?? "");
      expect(await eventsOf(await driver.claim())).toEqual([1, 2, 3]);
    });

    test("is run again with other data of its first event", async () => {
      const driver = subject();
      const claim = await begun();
      await driver.complete(claim);
      await driver.store.control.rerun(claim.runId, { data: { n: 7 } });
      expect(await eventsOf(await driver.claim())).toEqual([7, 2, 3]);
    });

    test("tells of its failure with its first event, and with all of them", async () => {
      const driver = subject();
      await driver.fail(await begun());
      await routeAll();
      const told = await driver.store.state.load(await driver.claim());
      expect(told?.event.data).toMatchObject({
        event: { data: { n: 1 } },
        events: [1, 2, 3].map((n) => ({ data: { n } })),
      });
    });
  });

  test("an invoked function has the one event that it was invoked with", async () => {
    const driver = subject();
    await serve();
    await driver.serve(
      testFunction("parent"),
      testFunction("go", { batchEvents: { maxSize: 3, timeoutMs: 1000 } }),
    );
    const parent = await driver.begin("parent");
    const timeout = { afterMs: 60_000 };
    const invoke = {
      kind: "invoke",
      id: "i",
      name: "i",
      functionId: "go",
      payload: { n: 9 },
      timeout,
    } as const;
    await driver.advance(parent, [invoke]);
    expect(await eventsOf(await driver.claim())).toEqual([9]);
  });
}
