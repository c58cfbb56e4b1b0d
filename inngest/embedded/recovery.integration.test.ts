import { serve } from "inngest/edge";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { persistently } from "./dispatch/persistently";
import { maxClaims } from "./limits";
import { bearerToken } from "./protocol/signature";
import type { Outcome, RecordedStep } from "./store/outcome";
import type { Claim } from "./store/store";
import { Harness, until } from "./testing/harness";
import { type Effects, sampleApp, testClient, testKeys } from "./testing/sample-functions";

let database: TestDatabase;
let harness: Harness;
const effects: Effects = [];
const startSample = (options = {}) => harness.startWorker(sampleApp(harness.fetch, effects).handler, options);
const effectsOf = (runId: string) => effects.filter(({ run }) => run === runId).map(({ step }) => step);

beforeAll(async () => {
  database = await createTestDatabase();
  harness = new Harness(database.appUrl);
  await startSample();
  await harness.stopWorkers();
});
afterEach(() => harness.stopWorkers());
afterAll(async () => {
  await harness.close();
  await database.drop();
});

/** What a worker does before it dies or freezes: it leases the event's first job. */
async function leaseOnly(
  name: string,
  data: Record<string, unknown>,
  functionId: string,
  leaseMs: number,
): Promise<Claim> {
  await harness.send(name, data);
  await until(async () => (await harness.store.events.route(10)) > 0, "the event to be routed");
  return lease(functionId, leaseMs);
}

async function lease(functionId: string, leaseMs: number): Promise<Claim> {
  return until(
    async () => (await harness.store.queue.claim("dying", [functionId], 1, leaseMs))[0] ?? null,
    "a lease",
  );
}

const step = (id: string, output: unknown): RecordedStep => ({
  id,
  name: id,
  result: { status: "completed", output },
  durationMs: 1,
});

describe("a worker that dies", () => {
  test("its job is leased again when the lease runs out, and its call counts as abandoned", async () => {
    const { runId } = await leaseOnly("t/linear", { k: 2 }, "elysia-linear", 300);
    await startSample();
    const run = await harness.ended(runId);
    expect(run).toMatchObject({ status: "completed", output: 2, attempts: 2 });
    expect(run.steps[0]?.attempts.map(({ status, worker }) => [status, worker === "dying"])).toEqual([
      ["abandoned", true],
      ["completed", false],
    ]);
  });

  test("steps that were checkpointed are not executed again", async () => {
    const claim = await leaseOnly("t/linear", { k: 2 }, "elysia-linear", 300);
    await harness.store.state.load(claim);
    const s0 = "2d6c8a6d5e3ae20b7052d2b615b35f520c50f090";
    expect(await harness.store.state.checkpoint(claim, [step(s0, 41)])).toBe("accepted");
    await startSample();
    expect(await harness.ended(claim.runId)).toMatchObject({ status: "completed", output: 42 });
    expect(effectsOf(claim.runId)).toEqual(["s1"]);
  });

  test("a job that kills its process is given up after some claims, and onFailure hears of it once", async () => {
    const { runId } = await leaseOnly("t/misc", {}, "elysia-misc", 1);
    for (let claims = 1; claims < maxClaims; claims++) await lease("elysia-misc", 1);
    await startSample();
    const run = await harness.ended(runId);
    expect(run).toMatchObject({
      status: "failed",
      attempts: maxClaims,
      error: expect.stringMatching("^WorkerDiedError"),
    });
    await until(async () => effectsOf(runId).length > 0, "onFailure");
    await harness.stopWorkers();
    expect(effectsOf(runId)).toEqual([expect.stringMatching("^onFailure:The step's process ended 5 times")]);
  });

  test("progress between deaths starts the count again", async () => {
    let claim = await leaseOnly("t/linear", { k: 9 }, "elysia-linear", 1);
    for (let count = 0; count < maxClaims; count++) {
      await harness.store.state.load(claim);
      await harness.store.state.checkpoint(claim, [step(`made-up-${count}`, 0)]);
      claim = await lease("elysia-linear", 1);
      expect(claim.claims).toBe(2);
    }
    await harness.engine.cancelRun(claim.runId);
  });
});

describe("a worker that freezes past its lease", () => {
  test("its checkpoints are answered 409 and its results are refused", async () => {
    const frozen = await leaseOnly("t/child", { v: 3 }, "elysia-child", 50);
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
    const frozen = await leaseOnly("t/linear", { k: 1 }, "elysia-linear", 1);
    await harness.store.state.load(frozen);
    const owner = await lease("elysia-linear", 60_000);
    expect(owner.jobId).toBe(frozen.jobId);
    expect(await harness.store.state.load(frozen)).toBeNull();
    expect(await harness.store.state.checkpoint(frozen, [step("s", 1)])).toBe("stale");
    const error = { name: "Error", message: "late" };
    const retry: Outcome = { kind: "retry", recorded: [], error, retryAt: { afterMs: 0 } };
    expect(await harness.store.state.settle(frozen, retry)).toBe("stale");
    await harness.store.queue.renew([frozen], 60_000);
    expect(await harness.store.state.checkpoint(owner, [step("s", 2)])).toBe("accepted");
    expect(await harness.store.state.settle(owner, { kind: "completed", recorded: [], output: 2 })).toBe(
      "accepted",
    );
    const run = await harness.engine.getRun(owner.runId);
    expect(run).toMatchObject({ status: "completed", output: 2 });
    expect(run?.steps[1]?.output).toBe(2);
  });

  test("a lease that is renewed is not taken over", async () => {
    const claim = await leaseOnly("t/linear", { k: 1 }, "elysia-linear", 400);
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
    const claim = await leaseOnly("t/linear", { k: 1 }, "elysia-linear", 60_000);
    await harness.store.state.load(claim);
    expect(await harness.store.state.checkpoint(claim, [step("a", 1)])).toBe("accepted");
    expect(await harness.store.state.checkpoint(claim, [step("a", 1), step("b", 2)])).toBe("accepted");
    const outcome: Outcome = { kind: "advanced", recorded: [step("c", 3)], started: [] };
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
    const claim = await leaseOnly("t/linear", { k: 1 }, "elysia-linear", 60_000);
    await harness.store.state.load(claim);
    await harness.store.state.checkpoint(claim, [step("a", "first")]);
    await harness.store.state.checkpoint(claim, [step("a", "second")]);
    expect((await harness.store.state.load(claim))?.steps).toEqual([{ id: "a", value: { data: "first" } }]);
    await harness.engine.cancelRun(claim.runId);
  });
});

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
    const parent = await leaseOnly("t/caller", {}, "elysia-caller", 60_000);
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
    const next = await lease("elysia-caller", 60_000);
    expect((await harness.store.state.load(next))?.steps).toMatchObject([
      { id: "i", value: { error: { name: "FunctionCancelledError" } } },
    ]);
    await harness.engine.cancelRun(parent.runId);
  });
});

describe("invocations", () => {
  const started = async (timeoutMs: number, functionId: string) => {
    const parent = await leaseOnly("t/caller", {}, "elysia-caller", 60_000);
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
    const next = await lease("elysia-caller", 60_000);
    expect((await harness.store.state.load(next))?.steps).toMatchObject([
      { value: { error: { name: "InvokeTimeoutError" } } },
    ]);
    await harness.engine.cancelRun(parent.runId);
  });

  test("one of an unknown function fails its step", async () => {
    const parent = await started(60_000, "elysia-nobody");
    const next = await lease("elysia-caller", 60_000);
    expect((await harness.store.state.load(next))?.steps).toMatchObject([
      { value: { error: { name: "FunctionNotFoundError" } } },
    ]);
    await harness.engine.cancelRun(parent.runId);
  });
});

describe("limits", () => {
  const wide = (id: string, bytes: number) => step(id, "x".repeat(bytes));

  test.each([
    ["a step's output", [[wide("a", 4 * 1024 * 1024)]], 'Step "a" gave'],
    [
      "a run's outputs",
      Array.from({ length: 11 }, (_, index) => [wide(`a${index}`, 3 * 1024 * 1024)]),
      "The run's steps gave",
    ],
    [
      "a run's steps",
      [Array.from({ length: 1001 }, (_, index) => step(`s${index}`, 0))],
      "more than 1000 steps",
    ],
  ])("%s", async (_, checkpoints, message) => {
    const claim = await leaseOnly("t/linear", { k: 1 }, "elysia-linear", 60_000);
    await harness.store.state.load(claim);
    const verdicts: string[] = [];
    for (const steps of checkpoints) verdicts.push(await harness.store.state.checkpoint(claim, steps));
    expect(verdicts.at(-1)).toBe("stale");
    expect(verdicts.slice(0, -1).every((verdict) => verdict === "accepted")).toBe(true);
    const run = await harness.engine.getRun(claim.runId);
    expect(run).toMatchObject({ status: "failed", error: expect.stringContaining(message) });
  });

  test("a function's result", async () => {
    const claim = await leaseOnly("t/linear", { k: 1 }, "elysia-linear", 60_000);
    const output = "x".repeat(4 * 1024 * 1024);
    expect(await harness.store.state.settle(claim, { kind: "completed", recorded: [], output })).toBe(
      "accepted",
    );
    expect(await harness.engine.getRun(claim.runId)).toMatchObject({ status: "failed", output: null });
  });

  test("a function that finds nothing new does not go on for ever", async () => {
    const claim = await leaseOnly("t/linear", { k: 1 }, "elysia-linear", 60_000);
    await harness.store.state.settle(claim, { kind: "advanced", recorded: [], started: [] });
    expect(await harness.engine.getRun(claim.runId)).toMatchObject({ status: "failed" });
  });
});

describe("Postgres", () => {
  test("its backends are terminated again and again: every run ends, and the worker still hears", async () => {
    const worker = await startSample({ leaseMs: 1000, pollMs: 60_000 });
    const admin = postgres(database.superUrl, { max: 1, onnotice: () => {} });
    try {
      const sent = await harness.engine.sendEvents(
        Array.from({ length: 20 }, () => ({ name: "t/linear", data: { k: 5, ms: 40 } })),
      );
      for (let round = 0; round < 15; round++) {
        await admin`select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid()`;
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
      const runs = await Promise.all(
        sent.map((id) => patiently(async () => harness.ended(await harness.begun(id)))),
      );
      expect(runs.map(({ status, output }) => [status, output])).toEqual(sent.map(() => ["completed", 5]));
      expect(await harness.run("t/child", { v: 1 })).toMatchObject({ status: "completed" });
      const pool = await Promise.all(
        Array.from({ length: 40 }, () => harness.sql`select pg_sleep(0.01), 1 as one`),
      );
      expect(pool).toHaveLength(40);
    } finally {
      await admin.end();
      await worker.stop();
    }
  });
});

/** A test's own queries may meet a terminated backend too. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  return persistently(work, 20_000);
}

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

describe("the runner's fetch", () => {
  const post = (path: string, headers: Record<string, string> = {}, body = "{}") =>
    harness.fetch(`http://x${path}`, { method: "POST", headers, body });
  const runId = "01a1fde7-3979-7729-a631-b3f1ba81ac87";
  const authorization = `Bearer ${bearerToken(testKeys.signingKey)}`;

  test.each([
    ["an unknown event key", () => post("/e/other", {}, '{"name":"x"}'), 401],
    ["no signing key", () => post(`/v1/checkpoint/${runId}/async`), 401],
    ["no checkpoint", () => post(`/v1/checkpoint/${runId}/async`, { authorization }), 400],
    ["no events", () => post(`/e/${testKeys.eventKey}`, {}, "[1]"), 400],
    ["an event without a name", () => post(`/e/${testKeys.eventKey}`, {}, '{"name":""}'), 422],
    ["another address", () => post("/v1/signals"), 404],
    ["another method", () => harness.fetch("http://x/e/k"), 404],
  ])("%s", async (_, ask, status) => {
    expect((await ask()).status).toBe(status);
  });

  test("a repeated request is the same events", async () => {
    const send = () =>
      post(`/e/${testKeys.eventKey}`, { "x-inngest-event-id-seed": "1,abc" }, '[{"name":"z"},{"name":"z"}]');
    const [first, second] = [await (await send()).json(), await (await send()).json()];
    expect(first).toEqual(second);
    expect(new Set(first.ids).size).toBe(2);
  });
});

test("a step that is not supported ends the run and names itself", async () => {
  const client = testClient(harness.fetch, "waiting");
  const fn = client.createFunction({ id: "fn", triggers: { event: "w/go" } }, async ({ step: tools }) =>
    tools.waitForEvent("approval", { event: "w/ok", timeout: "1m" }),
  );
  await harness.startWorker(serve({ client, functions: [fn] }));
  expect(await harness.run("w/go", {})).toMatchObject({
    status: "failed",
    error:
      'UnsupportedOperationError: Function "waiting-fn" used WaitForEvent in step "approval", which the embedded runner does not support.',
  });
});
