import { describe, expect, test } from "vitest";
import { type StoreDriver, testFunction } from "../../testing/store-driver";

/** What a wait is answered by whose time is over before its events are routed. */
export function waitEndContract(subject: () => StoreDriver): void {
  describe("a wait's end", () => {
    const waiting = async (looks = 1) => {
      const driver = subject();
      await driver.serve(testFunction("go"));
      const claim = await driver.begin("go");
      const awaited = { eventName: "answer", condition: "async.data.n > 1", until: { afterMs: 1000 } };
      await driver.advance(claim, [{ kind: "wait", id: "w", name: "w", ...awaited }]);
      for (let look = 0; look < looks; look++) await driver.due(0);
      return { driver, runId: claim.runId };
    };
    const answerOf = async (runId: string) => {
      const { steps } = await subject().detail(runId);
      return steps
        .filter(({ kind }) => kind === "wait")
        .map(({ status, output }) => [status, (output as { data: object } | null)?.data ?? null]);
    };

    test("an event that came in time is the answer, though nobody routed it in time", async () => {
      const { driver, runId } = await waiting();
      await driver.send("answer", { n: 1 });
      await driver.send("answer", { n: 2 });
      await driver.under.pass(1200);
      await driver.send("answer", { n: 3 });
      await driver.store.schedule.fireDue(10);
      expect(await answerOf(runId)).toEqual([["completed", { n: 2 }]]);
      await driver.store.events.route(10);
      await driver.due(0);
      expect(await answerOf(runId)).toEqual([["completed", { n: 2 }]]);
    });

    test("an event that routing could not match is the answer, before one that it could", async () => {
      const { driver, runId } = await waiting(0);
      await driver.send("answer", { n: 2 });
      await driver.under.storage.transact(async (tx) => {
        const events = await tx.lockWaitingEvents(10);
        await tx.markRouted(events.map(({ id }) => id));
      });
      await driver.under.pass(5);
      await driver.send("answer", { n: 3 });
      await driver.store.events.route(10);
      await driver.due(0);
      expect(await answerOf(runId)).toEqual([["completed", { n: 2 }]]);
    });

    test("an event that came after the time is none", async () => {
      const { driver, runId } = await waiting();
      await driver.under.pass(1200);
      await driver.send("answer", { n: 3 });
      await driver.store.schedule.fireDue(10);
      expect(await answerOf(runId)).toEqual([["completed", null]]);
    });
  });
}
