import { describe, expect, test } from "vitest";
import { type StoreDriver, testFunction } from "../../testing/store-driver";
import type { StartedStep } from "../outcome";
import type { Claim } from "../store";

const wait = (
  id: string,
  eventName: string,
  condition: string | null = null,
  afterMs = 60_000,
): StartedStep => ({
  kind: "wait",
  id,
  name: id,
  eventName,
  condition,
  until: { afterMs },
});

/** Waits for events, and what ends a run from outside. */
export function waitContract(subject: () => StoreDriver): void {
  const waiting = async (...steps: StartedStep[]) => {
    const driver = subject();
    await driver.serve(testFunction("go"));
    const claim = await driver.begin("go", { id: 7 });
    await driver.advance(claim, steps);
    return { driver, runId: claim.runId };
  };
  const send = async (name: string, data: Record<string, unknown> = {}) => {
    await subject().send(name, data);
    await subject().store.events.route(10);
  };
  const outputs = async (runId: string) =>
    (await subject().detail(runId)).steps
      .filter(({ kind }) => kind === "wait")
      .map(({ status, output }) => [status, (output as { data?: { n?: number } } | null)?.data?.n ?? null]);

  describe("waits", () => {
    test("the first event that fits ends the wait, later ones are nothing to it", async () => {
      const { driver, runId } = await waiting(wait("w", "answer", "event.data.id == async.data.id"));
      await send("answer", { id: 8, n: 1 });
      await send("other", { id: 7, n: 2 });
      await send("answer", { id: 7, n: 3 });
      await send("answer", { id: 7, n: 4 });
      await driver.due(0);
      expect(await outputs(runId)).toEqual([["completed", 3]]);
      const next = await driver.claim();
      expect((await driver.store.state.load(next))?.steps).toMatchObject([
        { id: "w", value: { data: { name: "answer" } } },
      ]);
      expect(await driver.claims()).toEqual([]);
    });

    test("an event that came before the wait is not its answer, one that was routed while it was written is", async () => {
      const driver = subject();
      await driver.serve(testFunction("go"));
      const claim = await driver.begin("go", { id: 7 });
      await send("answer", { n: 1 });
      await driver.under.pass(5);
      await driver.advance(claim, [wait("w", "answer")]);
      await driver.due(5);
      expect(await outputs(claim.runId)).toEqual([["pending", null]]);
      await driver.under.storage.transact(async (tx) => {
        await tx.keepWaiting({ runId: claim.runId, stepId: "w" });
      });
      await send("answer", { n: 2 });
      await driver.due(0);
      expect(await outputs(claim.runId)).toEqual([["completed", 2]]);
    });

    test("a new wait catches up with an event that routing could not match to it", async () => {
      const { driver, runId } = await waiting(wait("w", "answer", "async.data.n == 2"));
      await driver.send("answer", { n: 1 });
      await driver.send("answer", { n: 2 });
      await driver.under.storage.transact(async (tx) => {
        const events = await tx.lockWaitingEvents(10);
        await tx.markRouted(events.map(({ id }) => id));
      });
      await driver.due(0);
      expect(await outputs(runId)).toEqual([["completed", 2]]);
    });

    test("without an event, the step gives null in the end; with one at the same time, one of both", async () => {
      const { driver, runId } = await waiting(wait("w", "answer", null, 800));
      await driver.due(0);
      expect(await outputs(runId)).toEqual([["pending", null]]);
      expect(await driver.store.queue.nextDueMs([])).toBeLessThanOrEqual(800);
      await driver.under.pass(830);
      await driver.store.schedule.fireDue(10);
      await send("answer", { n: 1 });
      await driver.store.schedule.fireDue(10);
      expect(await outputs(runId)).toEqual([["completed", null]]);
    });

    test("workers that see a new wait at once leave it waiting", async () => {
      const { driver, runId } = await waiting(wait("w", "answer"));
      await Promise.all([1, 2, 3, 4].map(() => driver.store.schedule.fireDue(10)));
      expect(await outputs(runId)).toEqual([["pending", null]]);
      await send("answer", { n: 1 });
      await Promise.all([1, 2, 3, 4].map(() => driver.store.schedule.fireDue(10)));
      expect(await outputs(runId)).toEqual([["completed", 1]]);
    });

    test("many runs wait for one event, and all go on", async () => {
      const driver = subject();
      await driver.serve(testFunction("go"));
      for (let run = 0; run < 120; run++) await driver.store.events.append([{ name: "go", data: {} }]);
      await driver.store.events.route(200);
      const claims = await driver.claims(200);
      for (const claim of claims) {
        await driver.store.state.load(claim);
        await driver.advance(claim, [wait("w", "answer")]);
      }
      while ((await driver.store.schedule.fireDue(50)) > 0);
      await send("answer", { n: 1 });
      while ((await driver.store.schedule.fireDue(50)) > 0);
      expect(await driver.claims(200)).toHaveLength(120);
    });

    test.each([
      ["a text", { id: "a" }, { id: "a" }, { id: "b" }],
      ["a number", { id: 1 }, { id: 1.0 }, { id: "1" }],
      ["nought", { id: 0 }, { id: -0 }, { id: null }],
      ["a truth value", { id: false }, { id: false }, { id: null }],
      ["nothing", {}, { other: 1 }, { id: "null" }],
      ["null, which is nothing", { id: null }, {}, { id: 0 }],
      ["a list", { id: [1, "a"] }, { id: [1, "a"] }, { id: [1] }],
      ["a map", { id: { a: 1, b: 2 } }, { id: { b: 2, a: 1 } }, { id: { a: 1 } }],
      ["a long text", { id: "x".repeat(5000) }, { id: "x".repeat(5000) }, { id: "x".repeat(4999) }],
    ])("%s that must be equal is found, and what is not is left", async (_, own, fits, other) => {
      const driver = subject();
      await driver.serve(testFunction("go"));
      const claim = await driver.begin("go", own);
      await driver.advance(claim, [wait("w", "answer", "event.data.id == async.data.id")]);
      await driver.due(0);
      await send("answer", { ...other, n: 1 });
      await send("answer", { ...fits, n: 2 });
      await driver.due(0);
      expect(await outputs(claim.runId)).toEqual([["completed", 2]]);
    });

    test("a field of what is missing is an error, so that the wait ends with its time", async () => {
      const { driver, runId } = await waiting(wait("w", "answer", "event.data.a.b == async.data.a.b", 500));
      await driver.due(0);
      await send("answer", { n: 1 });
      await send("answer", { a: { b: null }, n: 2 });
      await driver.due(550);
      expect(await outputs(runId)).toEqual([["completed", null]]);
    });

    test("of thousands that wait for the name, routing looks at those that may fit", async () => {
      const driver = subject();
      await driver.serve(testFunction("go"));
      const conditions = [
        "async.data.id == event.data.id",
        "async.data.id == event.data.id && async.data.n > 1",
        "async.data.kind == 'x'",
        "async.data.n == 2",
        null,
      ];
      const claims: Claim[] = [];
      for (const id of ["a", "b"]) {
        const claim = await driver.begin("go", { id });
        await driver.advance(
          claim,
          conditions.map((condition, index) => wait(`w${index}`, "answer", condition)),
        );
        claims.push(claim);
      }
      const found = async (matches: [path: string, value: string][]) => {
        const wanted = matches.map(([path, value]) => ({ eventName: "answer", path, value }));
        const waits = await driver.under.storage.transact((tx) => tx.findWaits(wanted, null, 100));
        return waits.map(({ runId, stepId }) => `${runId === claims[0]?.runId ? "a" : "b"} ${stepId}`);
      };
      const { waits } = await driver.under.storage.transact((tx) => tx.listenersTo(["answer", "other"]));
      expect(waits.map(({ path }) => path).sort()).toEqual(["", "data.id", "data.kind"]);
      expect(await found([["data.id", '"a"']])).toEqual(["a w0", "a w1"]);
      expect(await found([["data.kind", '"x"']])).toEqual(["a w2", "b w2"]);
      expect(await found([["", ""]])).toEqual(["a w3", "a w4", "b w3", "b w4"]);
      expect(await found([["data.id", '"c"']])).toEqual([]);
    });

    test("a wait of a run that has ended is gone", async () => {
      const { driver, runId } = await waiting(wait("w", "answer"));
      await driver.store.control.cancel(runId);
      await send("answer", { n: 1 });
      await driver.due(0);
      expect(await driver.store.queue.nextDueMs([])).toBeNull();
    });
  });

  describe("ends from outside", () => {
    const cancelOn = [{ event: "stop", if: "event.data.id == async.data.id", timeoutMs: 1500 }];
    const status = async (runId: string) => (await subject().detail(runId)).status;

    test("an event that fits cancels the run, in its time", async () => {
      const driver = subject();
      await driver.serve(testFunction("go", { cancelOn }));
      const [one, two] = [await driver.begin("go", { id: 1 }), await driver.begin("go", { id: 2 })];
      await send("stop", { id: 2 });
      await driver.due(0);
      expect([await status(one.runId), await status(two.runId)]).toEqual(["running", "cancelled"]);
      expect(await driver.complete(two)).toBe("stale");
      await driver.due(1550);
      await send("stop", { id: 1 });
      await driver.due(0);
      expect(await driver.complete(one)).toBe("accepted");
    });

    test("a run that did not start in time is cancelled; one that did is not", async () => {
      const driver = subject();
      await driver.serve(testFunction("go", { timeouts: { startMs: 1000 } }));
      const begun = await driver.begin("go");
      await send("go");
      await driver.due(1050);
      expect(await status(begun.runId)).toBe("running");
      expect(await driver.claims()).toEqual([]);
      expect(await driver.complete(begun)).toBe("accepted");
    });

    test("the time to finish begins with the start", async () => {
      const driver = subject();
      await driver.serve(testFunction("go", { timeouts: { finishMs: 700 } }));
      await send("go");
      await driver.due(750);
      const claim = await driver.claim();
      await driver.store.state.load(claim);
      expect(await status(claim.runId)).toBe("running");
      await driver.due(750);
      expect(await status(claim.runId)).toBe("cancelled");
      expect(await driver.complete(claim)).toBe("stale");
    });
  });
}
