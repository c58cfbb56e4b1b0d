import { describe, expect, test } from "vitest";
import { doneStep } from "../../testing/done-step";
import {
  invokeStep,
  plannedStep,
  type StoreDriver,
  sleepStep,
  testFunction,
} from "../../testing/store-driver";
import type { Claim, RunState } from "../store";

/** How steps are recorded, found and waited for. */
export function stepContract(subject: () => StoreDriver): void {
  const begun = async (): Promise<Claim> => {
    await subject().serve(testFunction("go"), testFunction("child"));
    return subject().begin("go");
  };
  const stepsOf = async (claim: Claim): Promise<RunState["steps"]> =>
    (await subject().store.state.load(claim))?.steps ?? [];

  describe("steps", () => {
    test("checkpoints add up in order; repeating one changes nothing", async () => {
      const claim = await begun();
      const { state } = subject().store;
      const failed = {
        ...doneStep("b", 0),
        result: { status: "failed", error: { name: "E", message: "m" } },
      } as const;
      expect(await state.checkpoint(claim, [doneStep("a", { deep: ["é"] })])).toBe("accepted");
      expect(await state.checkpoint(claim, [doneStep("a", "other"), failed, failed])).toBe("accepted");
      expect(await subject().advance(claim, [], [doneStep("a", "other"), doneStep("c", null)])).toBe(
        "accepted",
      );
      const next = await subject().claim();
      expect(await stepsOf(next)).toEqual([
        { id: "a", value: { data: { deep: ["é"] } } },
        { id: "b", value: { error: { name: "E", message: "m" } } },
        { id: "c", value: { data: null } },
      ]);
    });

    test("no two steps have one position, though a known one is told again beside a new one", async () => {
      const claim = await begun();
      const { state } = subject().store;
      await state.checkpoint(claim, [doneStep("a", 1)]);
      await state.checkpoint(claim, [doneStep("a", 1), doneStep("b", 2)]);
      await state.checkpoint(claim, [doneStep("c", 3)]);
      await subject().advance(claim, [], [doneStep("c", 3), doneStep("d", 4)]);
      await subject().advance(await subject().claim(), [], [doneStep("e", 5)]);
      const run = await subject().detail(claim.runId);
      const positions = run?.steps.flatMap(({ position }) => position ?? []) ?? [];
      expect(new Set(positions).size).toBe(5);
      expect(positions).toEqual([...positions].sort((left, right) => left - right));
    });

    test("a checkpoint before the run was loaded is refused", async () => {
      const driver = subject();
      await driver.serve(testFunction("go"));
      await driver.send("go");
      await driver.store.events.route(10);
      expect(await driver.store.state.checkpoint(await driver.claim(), [doneStep("a", 1)])).toBe("stale");
    });

    test("found steps run side by side, and the next discovery waits for all of them", async () => {
      const claim = await begun();
      const nap = sleepStep("nap", { afterMs: 20 });
      await subject().advance(claim, [plannedStep("x"), plannedStep("y"), plannedStep("x"), nap]);
      const planned = await subject().claims();
      expect(planned.map(({ stepId }) => stepId).sort()).toEqual(["x", "y"]);
      for (const job of planned) {
        expect(await subject().claims()).toEqual([]);
        await subject().advance(job, [], [doneStep(job.stepId ?? "", 1)]);
      }
      expect(await subject().claims()).toEqual([]);
      await subject().due(40);
      const [next, none] = await subject().claims();
      expect(none).toBeUndefined();
      expect(next?.stepId).toBeNull();
      expect(next && (await stepsOf(next)).at(-1)).toEqual({ id: "nap", value: null });
    });

    test("a step that is found again is not started again", async () => {
      const claim = await begun();
      await subject().advance(claim, [plannedStep("x"), plannedStep("y")]);
      const [x, y] = await subject().claims();
      if (!x || !y) throw new Error("two steps were planned");
      await subject().advance(x, [plannedStep("y")], [doneStep("x", 1)]);
      expect(await subject().claims()).toEqual([]);
      expect(await subject().advance(y, [], [doneStep("y", 2)])).toBe("accepted");
      expect(await subject().claims()).toHaveLength(1);
    });

    test("a sleep ends when its time has come by the store's clock, once, however many look", async () => {
      const claim = await begun();
      const { schedule } = subject().store;
      await subject().advance(claim, [sleepStep("nap", { afterMs: 60 })]);
      expect(await schedule.fireDue(10)).toBe(0);
      await subject().under.pass(80);
      const fired = await Promise.all([1, 2, 3].map(() => schedule.fireDue(10)));
      expect(fired.reduce((sum, count) => sum + count)).toBe(1);
      expect(await subject().claims()).toHaveLength(1);
      const [, nap] = (await subject().detail(claim.runId)).steps;
      const sleptMs = Date.parse(nap?.finishedAt ?? "") - Date.parse(nap?.startedAt ?? "");
      expect(nap).toMatchObject({ name: "nap", kind: "sleep", status: "completed", attempts: [] });
      expect(sleptMs).toBeGreaterThanOrEqual(60);
    });

    test("an invoked function's answer is the step's result", async () => {
      const claim = await begun();
      await subject().advance(claim, [invokeStep("i", "child")]);
      const child = await subject().claim();
      const state = await subject().store.state.load(child);
      expect(state).toMatchObject({
        functionId: "child",
        event: { name: "inngest/function.invoked", data: { from: "i", _inngest: { source_fn_id: "go" } } },
      });
      await subject().complete(child, { answer: 42 });
      const next = await subject().claim();
      expect(next.runId).toBe(claim.runId);
      expect(await stepsOf(next)).toEqual([{ id: "i", value: { data: { answer: 42 } } }]);
      expect(await subject().detail(child.runId)).toMatchObject({
        parentRunId: claim.runId,
        status: "completed",
      });
    });

    test.each([
      ["fails", "Error", (child: Claim) => subject().fail(child)],
      ["is cancelled", "FunctionCancelledError", ({ runId }: Claim) => subject().store.control.cancel(runId)],
      ["is too slow", "InvokeTimeoutError", () => subject().due(60)],
    ])("when the invoked function %s, the step fails with %s", async (_, name, end) => {
      const claim = await begun();
      await subject().advance(claim, [invokeStep("i", "child", 40)]);
      await end(await subject().claim());
      const next = (await subject().claims()).find(({ runId }) => runId === claim.runId);
      expect(next && (await stepsOf(next))).toMatchObject([{ id: "i", value: { error: { name } } }]);
    });

    test("invoking what is not there fails the step", async () => {
      const claim = await begun();
      await subject().advance(claim, [invokeStep("i", "nobody")]);
      const next = await subject().claim();
      expect(await stepsOf(next)).toMatchObject([{ value: { error: { name: "FunctionNotFoundError" } } }]);
    });

    test("each execution is shown under its step, calls under the function", async () => {
      const claim = await begun();
      const error = { name: "Error", message: "no" };
      const failedStep = { id: "b", name: "b", durationMs: 1 };
      const recorded = [doneStep("a", 1)];
      await subject().settle(claim, { kind: "retry", recorded, error, failedStep, retryAt: { afterMs: 0 } });
      const second = await subject().claim();
      await subject().settle(second, { kind: "failed", recorded: [], error, failedStep });
      const run = await subject().detail(claim.runId);
      expect(
        run.steps.map(({ name, status, attempts }) => [name, status, attempts.map((a) => a.status)]),
      ).toEqual([
        ["go", "failed", ["completed", "completed"]],
        ["a", "completed", ["completed"]],
        ["b", "pending", ["failed", "failed"]],
      ]);
    });
  });
}
