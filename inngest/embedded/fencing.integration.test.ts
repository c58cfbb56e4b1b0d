import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { bearerToken } from "./protocol/signature";
import type { Outcome } from "./store/outcome";
import { doneStep } from "./testing/done-step";
import { Harness } from "./testing/harness";
import { type Effects, sampleApp, testKeys } from "./testing/sample-functions";

let harness: Harness;
const effects: Effects = [];
const startSample = (options = {}) => harness.startWorker(sampleApp(harness.fetch, effects).handler, options);

beforeAll(async () => {
  harness = await Harness.open();
  await startSample();
  await harness.stopWorkers();
});
afterEach(() => harness.stopWorkers());
afterAll(() => harness.close());

describe("a worker that freezes past its lease", () => {
  test("its checkpoints are answered 409 and its results are refused", async () => {
    const frozen = await harness.leaseOnly("t/child", { v: 3 }, "elysia-child", 50);
    await harness.store.state.load(frozen);
    await startSample();
    const run = await harness.ended(frozen.runId);
    const late = await harness.fetch(`http://x/v1/checkpoint/${frozen.runId}/async`, {
      method: "POST",
      headers: { authorization: `Bearer ${bearerToken(testKeys.signingKey)}` },
      body: JSON.stringify({
        run_id: frozen.runId,
        fn_id: "elysia-child",
        qi_id: frozen.jobId,
        request_id: frozen.token,
        steps: [{ op: "StepRun", id: "late", name: "late", data: 1 }],
      }),
    });
    expect(late.status).toBe(409);
    expect(
      await harness.store.state.settle(frozen, { kind: "completed", recorded: [], output: "late" }),
    ).toBe("stale");
    expect(await harness.engine.getRun(frozen.runId)).toEqual(run);
  });

  test("while another worker holds the job, neither its checkpoint nor its error counts", async () => {
    const frozen = await harness.leaseOnly("t/linear", { k: 1 }, "elysia-linear", 1);
    await harness.store.state.load(frozen);
    const owner = await harness.lease("elysia-linear", 60_000);
    expect(owner.jobId).toBe(frozen.jobId);
    expect(await harness.store.state.load(frozen)).toBeNull();
    expect(await harness.store.state.checkpoint(frozen, [doneStep("s", 1)])).toBe("stale");
    const error = { name: "Error", message: "late" };
    const retry: Outcome = { kind: "retry", recorded: [], error, retryAt: { afterMs: 0 } };
    expect(await harness.store.state.settle(frozen, retry)).toBe("stale");
    await harness.store.queue.renew([frozen], 60_000);
    expect(await harness.store.state.checkpoint(owner, [doneStep("s", 2)])).toBe("accepted");
    expect(await harness.store.state.settle(owner, { kind: "completed", recorded: [], output: 2 })).toBe(
      "accepted",
    );
    const run = await harness.engine.getRun(owner.runId);
    expect(run).toMatchObject({ status: "completed", output: 2 });
    expect(run?.steps[1]?.output).toBe(2);
  });

  test("a lease that is renewed is not taken over", async () => {
    const claim = await harness.leaseOnly("t/linear", { k: 1 }, "elysia-linear", 400);
    await harness.store.queue.renew([claim], 60_000);
    await new Promise((resolve) => setTimeout(resolve, 450));
    expect(await harness.store.queue.claim("other", ["elysia-linear"], 5, 1000)).toEqual([]);
    expect(await harness.store.state.settle(claim, { kind: "completed", recorded: [], output: 1 })).toBe(
      "accepted",
    );
  });
});

describe("answers of COMMIT that got lost", () => {
  test("settling and checkpointing again change nothing", async () => {
    const claim = await harness.leaseOnly("t/linear", { k: 1 }, "elysia-linear", 60_000);
    await harness.store.state.load(claim);
    expect(await harness.store.state.checkpoint(claim, [doneStep("a", 1)])).toBe("accepted");
    expect(await harness.store.state.checkpoint(claim, [doneStep("a", 1), doneStep("b", 2)])).toBe(
      "accepted",
    );
    const outcome: Outcome = { kind: "advanced", recorded: [doneStep("c", 3)], started: [] };
    expect(await harness.store.state.settle(claim, outcome)).toBe("accepted");
    expect(await harness.store.state.settle(claim, outcome)).toBe("stale");
    const next = await harness.store.queue.claim("w", ["elysia-linear"], 5, 60_000);
    expect(next.map(({ runId }) => runId)).toEqual([claim.runId]);
    const state = next[0] && (await harness.store.state.load(next[0]));
    expect(state?.steps).toEqual([
      { id: "a", value: { data: 1 } },
      { id: "b", value: { data: 2 } },
      { id: "c", value: { data: 3 } },
    ]);
    await harness.engine.cancelRun(claim.runId);
  });

  test("a step's result never changes once it is recorded", async () => {
    const claim = await harness.leaseOnly("t/linear", { k: 1 }, "elysia-linear", 60_000);
    await harness.store.state.load(claim);
    await harness.store.state.checkpoint(claim, [doneStep("a", "first")]);
    await harness.store.state.checkpoint(claim, [doneStep("a", "second")]);
    expect((await harness.store.state.load(claim))?.steps).toEqual([{ id: "a", value: { data: "first" } }]);
    await harness.engine.cancelRun(claim.runId);
  });
});
