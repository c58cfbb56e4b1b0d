import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { type StoreDriver, testFunction } from "../../testing/store-driver";

/** How events are kept, and how they start runs. */
export function eventContract(subject: () => StoreDriver): void {
  describe("events", () => {
    test("a key is stored once, within a message and across messages; another name's key is another event", async () => {
      const { events } = subject().store;
      const one = { key: "k", name: "a", data: { n: 1 } };
      const [first, again, plain] = await events.append([one, one, { name: "a", data: {} }]);
      expect(again).toBe(first);
      expect(plain).not.toBe(first);
      expect(await events.append([one])).toEqual([first]);
      expect(await events.append([{ ...one, name: "b" }])).not.toEqual([first]);
      expect([first, plain].every((id) => isId(id ?? ""))).toBe(true);
      expect(await subject().store.views.stats()).toMatchObject({ unroutedEvents: 3 });
    });

    test("nothing of a message with a bad event is stored", async () => {
      const { events, views } = subject().store;
      for (const bad of [
        { name: "" },
        { name: "a\0" },
        { name: "a", key: "" },
        { name: "a", key: "x".repeat(513) },
      ]) {
        const append = events.append([
          { name: "fine", data: {} },
          { data: {}, ...bad },
        ]);
        await expect(append).rejects.toThrow(AppError);
      }
      expect(await events.append([])).toEqual([]);
      expect(await views.stats()).toMatchObject({ unroutedEvents: 0 });
    });

    test("each function that fits starts once, however many route at once", async () => {
      const driver = subject();
      await driver.serve(
        testFunction("one", { triggers: [{ event: "go" }, { event: "go" }] }),
        testFunction("two", { triggers: [{ event: "go", if: "event.data.n > 1" }] }),
        testFunction("three", { triggers: [{ event: "other" }] }),
      );
      for (const n of [1, 2, 3]) await driver.send("go", { n });
      const routed = await Promise.all([1, 2, 3].map(() => driver.store.events.route(2)));
      while ((await driver.store.events.route(2)) > 0) routed.push(0);
      const runs = await driver.claims(100);
      expect(runs).toHaveLength(5);
      const functions = await Promise.all(
        runs.map(async ({ runId }) => (await driver.detail(runId)).functionId),
      );
      expect(functions.sort()).toEqual(["one", "one", "one", "two", "two"]);
      expect(await driver.store.views.stats()).toMatchObject({ unroutedEvents: 0 });
    });

    test("a function sees the event with its key, its time and the sender's fields", async () => {
      const driver = subject();
      await driver.serve(testFunction("go"));
      await driver.store.events.append([
        { key: "mine", name: "go", data: { text: "é\u2028" }, ts: 5, user: { u: 1 }, v: "2" },
        { name: "go", data: {} },
      ]);
      await driver.store.events.route(10);
      const [mine, plain] = await driver.claims();
      expect(mine && (await driver.store.state.load(mine))).toMatchObject({
        functionId: "go",
        maxAttempts: 3,
        event: { id: "mine", name: "go", data: { text: "é\u2028" }, ts: 5, user: { u: 1 }, v: "2" },
        steps: [],
      });
      const run = plain && (await driver.store.state.load(plain));
      expect(run?.event.ts).toBeGreaterThan(0);
      expect(isId(run?.event.id ?? "")).toBe(true);
    });

    test("tenants' events are routed side by side, however many one of them has sent", async () => {
      const driver = subject();
      await driver.serve(testFunction("go"));
      for (const organisationId of ["many", "many", "many", "many", "one"]) {
        await driver.send("go", { organisationId });
        await driver.under.pass(1);
      }
      expect(await driver.store.events.route(4)).toBe(3);
      const routed = await driver.claims();
      const inputs = await Promise.all(routed.map(async ({ runId }) => (await driver.detail(runId)).input));
      expect(inputs).toMatchObject(
        ["many", "one", "many"].map((organisationId) => ({ data: { organisationId } })),
      );
      expect(await driver.store.events.route(4)).toBe(2);
      expect(await driver.store.events.route(4)).toBe(0);
    });

    test("a listener hears of new events and of new jobs, until it stops", async () => {
      const driver = subject();
      await driver.serve(testFunction("go"));
      let woken = 0;
      const listener = await driver.store.signals.listen(() => {
        woken += 1;
      });
      await expect.poll(() => woken).toBe(1);
      await driver.send("go");
      await expect.poll(() => woken).toBe(2);
      await driver.store.events.route(10);
      await expect.poll(() => woken).toBe(3);
      await listener.stop();
      await driver.send("go");
      await driver.under.pass(20);
      expect(woken).toBe(3);
    });
  });
}
