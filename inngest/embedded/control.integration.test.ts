import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { Harness, until } from "./testing/harness";
import { type Effects, sampleApp } from "./testing/sample-functions";

let harness: Harness;
const effects: Effects = [];
const startSample = (options = {}) => harness.startWorker(sampleApp(harness.fetch, effects).handler, options);
const effectsOf = (runId: string) => effects.filter(({ run }) => run === runId).map(({ step }) => step);

beforeAll(async () => {
  harness = await Harness.open();
  await startSample();
  await harness.stopWorkers();
});
afterEach(() => harness.stopWorkers());
afterAll(() => harness.close());

describe("cancelling by hand", () => {
  test("no step starts after it, and the one under way is refused", async () => {
    await startSample();
    const runId = await harness.begun(await harness.send("t/linear", { k: 50, ms: 30 }));
    await until(async () => effectsOf(runId).length >= 3, "some steps");
    expect(await harness.engine.cancelRun(runId)).toBe(true);
    expect(await harness.engine.cancelRun(runId)).toBe(false);
    const recorded = (await harness.engine.getRun(runId))?.steps.length;
    await harness.stopWorkers();
    const run = await harness.ended(runId);
    expect(run).toMatchObject({ status: "cancelled", output: null });
    expect(run.steps).toHaveLength(recorded ?? -1);
    expect(effectsOf(runId).length).toBeLessThanOrEqual((recorded ?? 0) + 1);
    expect(run.steps[0]?.attempts.map(({ status }) => status)).toEqual(["abandoned"]);
  });

  test("a sleeping run wakes no more", async () => {
    await startSample();
    const runId = await harness.begun(await harness.send("doc/uploaded", { n: 1 }));
    await until(async () => {
      const run = await harness.engine.getRun(runId);
      return run?.steps.some(({ name }) => name === "nap") ?? false;
    }, "the sleep");
    await harness.engine.cancelRun(runId);
    expect(await harness.sql`select from durable.timers where run_id = ${runId}`).toHaveLength(0);
    expect(effectsOf(runId)).not.toContain("flaky");
  });

  test("the invoker of a cancelled run gets an error", async () => {
    const parent = await harness.leaseOnly("t/caller", {}, "elysia-caller", 60_000);
    const invoke = {
      kind: "invoke",
      id: "i",
      name: "i",
      functionId: "elysia-child",
      payload: { v: 1 },
      timeout: { afterMs: 60_000 },
    } as const;
    await harness.store.state.settle(parent, { kind: "advanced", recorded: [], started: [invoke] });
    const [child] = await harness.sql<
      { id: string }[]
    >`select id::text from durable.runs where parent_run_id = ${parent.runId}`;
    expect(await harness.engine.cancelRun(child?.id ?? "")).toBe(true);
    const next = await harness.lease("elysia-caller", 60_000);
    expect((await harness.store.state.load(next))?.steps).toMatchObject([
      { id: "i", value: { error: { name: "FunctionCancelledError" } } },
    ]);
    await harness.engine.cancelRun(parent.runId);
  });
});

describe("invocations", () => {
  const started = async (timeoutMs: number, functionId: string) => {
    const parent = await harness.leaseOnly("t/caller", {}, "elysia-caller", 60_000);
    const invoke = {
      kind: "invoke",
      id: "i",
      name: "i",
      functionId,
      payload: {},
      timeout: { afterMs: timeoutMs },
    } as const;
    await harness.store.state.settle(parent, { kind: "advanced", recorded: [], started: [invoke] });
    return parent;
  };

  test("one that does not answer in time fails its step", async () => {
    const parent = await started(20, "elysia-child");
    await until(async () => (await harness.store.schedule.fireDue(10)) > 0, "the timeout");
    const next = await harness.lease("elysia-caller", 60_000);
    expect((await harness.store.state.load(next))?.steps).toMatchObject([
      { value: { error: { name: "InvokeTimeoutError" } } },
    ]);
    await harness.engine.cancelRun(parent.runId);
  });

  test("one of an unknown function fails its step", async () => {
    const parent = await started(60_000, "elysia-nobody");
    const next = await harness.lease("elysia-caller", 60_000);
    expect((await harness.store.state.load(next))?.steps).toMatchObject([
      { value: { error: { name: "FunctionNotFoundError" } } },
    ]);
    await harness.engine.cancelRun(parent.runId);
  });
});

describe("shutting down", () => {
  test("what is under way is finished, nothing new is begun", async () => {
    const worker = await startSample({ concurrency: 1 });
    const [first, second] = await harness.engine.sendEvents([
      { name: "t/linear", data: { k: 1, ms: 300 } },
      { name: "t/linear", data: { k: 1, ms: 300 } },
    ]);
    const firstRun = await harness.begun(first ?? "");
    await until(async () => effectsOf(firstRun).length > 0, "the first to be under way");
    await worker.stop();
    expect(await harness.engine.getRun(firstRun)).toMatchObject({ status: "completed" });
    const secondRun = await harness.begun(second ?? "");
    expect(await harness.engine.getRun(secondRun)).toMatchObject({ status: "queued", attempts: 0 });
    await startSample();
    expect(await harness.ended(secondRun)).toMatchObject({ status: "completed" });
  });
});
