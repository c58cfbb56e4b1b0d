import { describe, expect, test } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { doneStep } from "../../testing/done-step";
import {
  invokeStep,
  plannedStep,
  type StoreDriver,
  sleepStep,
  testFunction,
} from "../../testing/store-driver";

/** Ending runs, by hand and by failure, and starting them again. */
export function controlContract(subject: () => StoreDriver): void {
  const queueIsEmpty = async () =>
    expect(await subject().store.views.stats()).toMatchObject({
      queued: 0,
      running: 0,
      delayed: 0,
      unroutedEvents: 0,
    });

  describe("cancelling", () => {
    test("nothing more of the run starts, and what is under way is refused", async () => {
      const driver = subject();
      await driver.serve(testFunction("go"), testFunction("child"));
      const claim = await driver.begin("go");
      await driver.advance(claim, [plannedStep("x"), plannedStep("y"), sleepStep("nap", { afterMs: 5 })]);
      const x = await driver.claim();
      expect(await driver.store.control.cancel(claim.runId)).toBe(true);
      expect(await driver.store.control.cancel(claim.runId)).toBe(false);
      expect(await driver.store.control.cancel("nonsense")).toBe(false);
      expect(await driver.store.control.cancel(newId())).toBe(false);
      expect(await driver.advance(x, [], [doneStep("x", 1)])).toBe("stale");
      expect(await driver.store.state.checkpoint(x, [doneStep("x", 1)])).toBe("stale");
      await driver.due(20);
      expect(await driver.claims()).toEqual([]);
      await queueIsEmpty();
      const run = await driver.detail(claim.runId);
      expect(run).toMatchObject({ status: "cancelled", output: null, error: null });
      expect(run.steps.find(({ id }) => id === "x")?.attempts).toMatchObject([{ status: "abandoned" }]);
    });

    test("what it invoked goes on, and its answer goes nowhere", async () => {
      const driver = subject();
      await driver.serve(testFunction("go"), testFunction("child"));
      const claim = await driver.begin("go");
      await driver.advance(claim, [invokeStep("i", "child")]);
      const child = await driver.claim();
      await driver.store.control.cancel(claim.runId);
      expect(await driver.complete(child, 1)).toBe("accepted");
      expect(await driver.claims()).toEqual([]);
      await queueIsEmpty();
    });
  });

  describe("failing", () => {
    test("tells of it once, to those who wait for this function's failure", async () => {
      const driver = subject();
      const failed = "inngest/function.failed";
      await driver.serve(
        testFunction("go"),
        testFunction("heard", { triggers: [{ event: failed, if: "event.data.function_id == 'go'" }] }),
        testFunction("deaf", { triggers: [{ event: failed, if: "event.data.function_id == 'other'" }] }),
      );
      const claim = await driver.begin("go", { n: 1 });
      await driver.fail(claim, "broken");
      await driver.store.events.route(10);
      const [handler, none] = await driver.claims();
      expect(none).toBeUndefined();
      const state = handler && (await driver.store.state.load(handler));
      expect(state).toMatchObject({
        functionId: "heard",
        event: { id: claim.runId, data: { run_id: claim.runId, event: { name: "go", data: { n: 1 } } } },
      });
    });
  });

  describe("running again", () => {
    test("the same event, by the function as it is now; once, where that is asked for", async () => {
      const driver = subject();
      await driver.serve(testFunction("go"));
      const claim = await driver.begin("go", { n: 7 });
      await driver.complete(claim, 1);
      await driver.serve(testFunction("go", { maxAttempts: 1 }));
      const { control } = driver.store;
      const again = await Promise.all([1, 2, 3].map(() => control.rerun(claim.runId, { once: true })));
      const [started, ...more] = again.filter((id) => id !== null);
      expect(more).toEqual([]);
      expect(await control.rerun(claim.runId)).not.toBeNull();
      const [first] = await driver.claims();
      expect(first?.runId).toBe(started);
      expect(first && (await driver.store.state.load(first))).toMatchObject({
        maxAttempts: 1,
        event: { data: { n: 7 } },
        steps: [],
      });
      expect(await driver.detail(started ?? "")).toMatchObject({ rerunOf: claim.runId });
    });

    test("not of a run or a function that is unknown", async () => {
      const driver = subject();
      await driver.serve(testFunction("go"), testFunction("stays"));
      const claim = await driver.begin("go");
      await driver.complete(claim);
      await driver.serve(testFunction("stays"));
      for (const runId of [claim.runId, newId(), "nonsense"])
        expect(await driver.store.control.rerun(runId)).toBeNull();
    });
  });
}
