import { describe, expect, test } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { maxStepBytes } from "../../limits";
import { doneStep } from "../../testing/done-step";
import { plannedStep, type StoreDriver, sleepStep, testFunction } from "../../testing/store-driver";
import type { RerunOptions, RunState } from "../store";

/** Running a run again from a step, and with other data. */
export function replayContract(subject: () => StoreDriver): void {
  const error = { name: "E", message: "no" };
  const failedStep = { ...doneStep("b", 0), result: { status: "failed", error } } as const;
  const sizeOf = (runId: string) => subject().under.storage.transact((tx) => tx.lockRun(runId));
  const replay = (runId: string, options: RerunOptions) => subject().store.control.rerun(runId, options);

  /** A run that has ended, with the steps `a`, `b` (failed), `nap`, `c` and `d`, in this order. */
  async function ended(data: Record<string, unknown> = {}): Promise<string> {
    const driver = subject();
    await driver.serve(testFunction("go"));
    const claim = await driver.begin("go", data);
    const nap = sleepStep("nap", { afterMs: 1 });
    await driver.advance(claim, [nap], [doneStep("a", { text: "é" }), failedStep]);
    await driver.due(10);
    const next = await driver.claim();
    await driver.settle(next, {
      kind: "completed",
      recorded: [doneStep("c", "sea"), doneStep("d", 4)],
      output: 1,
    });
    return claim.runId;
  }

  /** The first call of the run that repeats another. */
  async function begun(runId: string, options: RerunOptions) {
    const id = await replay(runId, options);
    const claim = await subject().claim();
    expect(claim).toMatchObject({ runId: id, stepId: null, attempt: 0 });
    const state = await subject().store.state.load(claim);
    if (!state) throw new Error("the lease is stale");
    return { claim, state };
  }

  const idsOf = ({ steps }: RunState) => steps.map(({ id }) => id);
  const shown = async (runId: string) =>
    (await subject().detail(runId)).steps.map(({ id, position, kept }) => [id, position, kept]);

  describe("replaying from a step", () => {
    test("keeps the results of what had ended before it, in their order, and counts them", async () => {
      const origin = await ended({ n: 1 });
      const { claim, state } = await begun(origin, { fromStep: "c" });
      expect(state).toMatchObject({ event: { data: { n: 1 } } });
      expect(state.steps).toEqual([
        { id: "a", value: { data: { text: "é" } } },
        { id: "b", value: { error } },
        { id: "nap", value: null },
      ]);
      const stateBytes = Buffer.byteLength(`{"text":"é"}${JSON.stringify(error)}null`);
      expect(await sizeOf(claim.runId)).toMatchObject({ stepCount: 3, stateBytes });
      expect(await subject().claims()).toEqual([]);
    });

    test("goes on from there, and says what was kept", async () => {
      const origin = await ended();
      const before = await subject().detail(origin);
      const { claim } = await begun(origin, { fromStep: "c" });
      await subject().settle(claim, { kind: "completed", recorded: [doneStep("c", "lake")], output: 2 });
      const run = await subject().detail(claim.runId);
      expect(run).toMatchObject({ status: "completed", output: 2, rerunOf: origin, replayedFrom: "c" });
      expect(await shown(claim.runId)).toEqual([
        ["function", null, false],
        ["a", 1, true],
        ["b", 2, true],
        ["nap", 3, true],
        ["c", 4, false],
      ]);
      expect(run.steps.find(({ id }) => id === "a")).toMatchObject({ output: { text: "é" }, attempts: [] });
      expect(await subject().detail(origin)).toEqual(before);
    });

    test("a result that is given again for a kept step is ignored", async () => {
      const { claim } = await begun(await ended(), { fromStep: "b" });
      await subject().store.state.checkpoint(claim, [doneStep("a", "other"), doneStep("b", "fine")]);
      await subject().advance(claim, [], [doneStep("e", 5)]);
      const next = await subject().store.state.load(await subject().claim());
      expect(next?.steps).toHaveLength(3);
      expect(next?.steps).toEqual(
        expect.arrayContaining([
          { id: "a", value: { data: { text: "é" } } },
          { id: "b", value: { data: "fine" } },
        ]),
      );
    });

    test("from the first one keeps nothing; a replay can be replayed", async () => {
      const origin = await ended();
      const first = await begun(origin, { fromStep: "a" });
      expect(first.state.steps).toEqual([]);
      expect(await subject().detail(first.claim.runId)).toMatchObject({ replayedFrom: "a" });
      const second = await begun(origin, { fromStep: "d" });
      await subject().complete(second.claim);
      const third = await begun(second.claim.runId, { fromStep: "nap" });
      expect(idsOf(third.state)).toEqual(["a", "b"]);
      expect(await subject().detail(third.claim.runId)).toMatchObject({ rerunOf: second.claim.runId });
    });

    test("leaves out what was pending when the run ended, and may begin there", async () => {
      const driver = subject();
      await driver.serve(testFunction("go"));
      const claim = await driver.begin("go");
      await driver.advance(claim, [plannedStep("x"), plannedStep("y")], [doneStep("a", 1)]);
      const [x, y] = await driver.claims();
      if (x?.stepId !== "x" || !y) throw new Error("x and y were planned");
      await driver.advance(x, [], [doneStep("x", 2)]);
      await driver.store.control.cancel(claim.runId);
      const fromY = await begun(claim.runId, { fromStep: "y" });
      expect(idsOf(fromY.state)).toEqual(["a", "x"]);
      const fromX = await begun(claim.runId, { fromStep: "x" });
      expect(idsOf(fromX.state)).toEqual(["a"]);
    });

    test("may begin at a step that was tried and never ended", async () => {
      const driver = subject();
      await driver.serve(testFunction("go"));
      const claim = await driver.begin("go");
      const tried = { id: "b", name: "b", durationMs: 1 };
      await driver.settle(claim, {
        kind: "retry",
        recorded: [doneStep("a", 1)],
        error,
        failedStep: tried,
        retryAt: { afterMs: 60_000 },
      });
      await driver.store.control.cancel(claim.runId);
      expect(idsOf((await begun(claim.runId, { fromStep: "b" })).state)).toEqual(["a"]);
    });

    test("is refused while the run goes on, and from a step that it does not know; nothing is started", async () => {
      const driver = subject();
      await driver.serve(testFunction("go"));
      const claim = await driver.begin("go");
      await driver.store.state.checkpoint(claim, [doneStep("a", 1)]);
      await expect(replay(claim.runId, { fromStep: "a" })).rejects.toMatchObject({ code: "run_not_ended" });
      await driver.complete(claim);
      await expect(replay(claim.runId, { fromStep: "gone" })).rejects.toMatchObject({
        code: "invalid_input",
        fields: [{ path: "fromStep", message: "step_unknown" }],
      });
      expect(await driver.claims()).toEqual([]);
      expect(await replay(claim.runId, { fromStep: "a", once: true })).toEqual(expect.any(String));
      expect(await replay(claim.runId, { fromStep: "a", once: true })).toBeNull();
      expect(await replay(newId(), { fromStep: "a" })).toBeNull();
    });
  });

  describe("replaying with other data", () => {
    test("gives the function an event of its own, that starts nothing else", async () => {
      const driver = subject();
      const origin = await ended({ organisationId: "o", n: 1 });
      const before = (await driver.detail(origin)).input;
      const { claim, state } = await begun(origin, { data: { organisationId: "o", n: 2 }, fromStep: "b" });
      expect(state.event).toEqual({
        ...Object(before),
        id: expect.not.stringMatching(Object(before).id),
        data: { organisationId: "o", n: 2 },
      });
      expect(idsOf(state)).toEqual(["a"]);
      expect(await driver.detail(claim.runId)).toMatchObject({ organisationId: "o", eventName: "go" });
      expect(await driver.store.events.route(10)).toBe(0);
      expect((await driver.detail(origin)).input).toEqual(before);
    });

    test.each([
      ["another organisation", { organisationId: "p" }, "organisation_changed"],
      ["no organisation", {}, "organisation_changed"],
      ["too much", { organisationId: "o", text: "x".repeat(maxStepBytes) }, "event_too_large"],
    ])("is refused for %s; nothing is started", async (_, data, message) => {
      const origin = await ended({ organisationId: "o" });
      await expect(replay(origin, { data })).rejects.toMatchObject({
        code: "invalid_input",
        fields: [{ path: "data", message }],
      });
      expect(await subject().claims()).toEqual([]);
    });
  });
}
