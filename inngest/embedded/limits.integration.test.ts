import { serve } from "inngest/edge";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { doneStep } from "./testing/done-step";
import { Harness } from "./testing/harness";
import { sampleApp, testClient } from "./testing/sample-functions";

let harness: Harness;
const startSample = () => harness.startWorker(sampleApp(harness.fetch, []).handler);

beforeAll(async () => {
  harness = await Harness.open();
  await startSample();
  await harness.stopWorkers();
});
afterEach(() => harness.stopWorkers());
afterAll(() => harness.close());

describe("limits", () => {
  const wide = (id: string, bytes: number) => doneStep(id, "x".repeat(bytes));

  test.each([
    ["a step's output", [[wide("a", 4 * 1024 * 1024)]], 'Step "a" gave'],
    [
      "a run's outputs",
      Array.from({ length: 11 }, (_, index) => [wide(`a${index}`, 3 * 1024 * 1024)]),
      "The run's steps gave",
    ],
    [
      "a run's steps",
      [Array.from({ length: 1001 }, (_, index) => doneStep(`s${index}`, 0))],
      "more than 1000 steps",
    ],
  ])("%s", async (_, checkpoints, message) => {
    const claim = await harness.leaseOnly("t/linear", { k: 1 }, "elysia-linear", 60_000);
    await harness.store.state.load(claim);
    const verdicts: string[] = [];
    for (const steps of checkpoints) verdicts.push(await harness.store.state.checkpoint(claim, steps));
    expect(verdicts.at(-1)).toBe("stale");
    expect(verdicts.slice(0, -1).every((verdict) => verdict === "accepted")).toBe(true);
    const run = await harness.engine.getRun(claim.runId);
    expect(run).toMatchObject({ status: "failed", error: expect.stringContaining(message) });
  });

  test("a function's result", async () => {
    const claim = await harness.leaseOnly("t/linear", { k: 1 }, "elysia-linear", 60_000);
    const output = "x".repeat(4 * 1024 * 1024);
    expect(await harness.store.state.settle(claim, { kind: "completed", recorded: [], output })).toBe(
      "accepted",
    );
    expect(await harness.engine.getRun(claim.runId)).toMatchObject({ status: "failed", output: null });
  });

  test("a function that finds nothing new does not go on for ever", async () => {
    const claim = await harness.leaseOnly("t/linear", { k: 1 }, "elysia-linear", 60_000);
    await harness.store.state.settle(claim, { kind: "advanced", recorded: [], started: [] });
    expect(await harness.engine.getRun(claim.runId)).toMatchObject({ status: "failed" });
  });
});

test("a step that is not supported ends the run and names itself", async () => {
  const client = testClient(harness.fetch, "waiting");
  const fn = client.createFunction({ id: "fn", triggers: { event: "w/go" } }, async ({ step: tools }) =>
    tools.waitForSignal("approval", { signal: "w/ok", timeout: "1m", onConflict: "fail" }),
  );
  await harness.startWorker(serve({ client, functions: [fn] }));
  expect(await harness.run("w/go", {})).toMatchObject({
    status: "failed",
    error:
      'UnsupportedOperationError: Function "waiting-fn" used WaitForSignal in step "approval", which the embedded runner does not support.',
  });
});
