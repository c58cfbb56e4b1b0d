import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { maxClaims } from "./limits";
import { doneStep } from "./testing/done-step";
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

describe("a worker that dies", () => {
  test("its job is leased again when the lease runs out, and its call counts as abandoned", async () => {
    const { runId } = await harness.leaseOnly("t/linear", { k: 2 }, "elysia-linear", 300);
    await startSample();
    const run = await harness.ended(runId);
    expect(run).toMatchObject({ status: "completed", output: 2, attempts: 2 });
    expect(run.steps[0]?.attempts.map(({ status, worker }) => [status, worker === "dying"])).toEqual([
      ["abandoned", true],
      ["completed", false],
    ]);
  });

  test("steps that were checkpointed are not executed again", async () => {
    const claim = await harness.leaseOnly("t/linear", { k: 2 }, "elysia-linear", 300);
    await harness.store.state.load(claim);
    const s0 = "2d6c8a6d5e3ae20b7052d2b615b35f520c50f090";
    expect(await harness.store.state.checkpoint(claim, [doneStep(s0, 41)])).toBe("accepted");
    await startSample();
    expect(await harness.ended(claim.runId)).toMatchObject({ status: "completed", output: 42 });
    expect(effectsOf(claim.runId)).toEqual(["s1"]);
  });

  test("a job that kills its process is given up after some claims, and onFailure hears of it once", async () => {
    const { runId } = await harness.leaseOnly("t/misc", {}, "elysia-misc", 1);
    for (let claims = 1; claims < maxClaims; claims++) await harness.lease("elysia-misc", 1);
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

  test("a job that is lost where others are lost too is not given up", async () => {
    const { runId, jobId } = await harness.leaseOnly("t/linear", { k: 1 }, "elysia-linear", 60_000);
    const lost = (worker: string) => harness.sql`
      insert into durable.attempts (run_id, attempt, status, worker, lease_token, started_at)
      values (${runId}, 0, 'lost', ${worker}, gen_random_uuid(), clock_timestamp())`;
    for (let death = 1; death < maxClaims; death++) await lost(`dead ${death}`);
    const other = await harness.leaseOnly("t/child", { v: 1 }, "elysia-child", 60_000);
    await harness.sql`update durable.attempts set status = 'lost', worker = 'another' where run_id = ${other.runId}`;
    await harness.sql`insert into durable.attempts (run_id, attempt, status, worker, lease_token, started_at)
      values (${other.runId}, 0, 'lost', 'yet another', gen_random_uuid(), clock_timestamp())`;
    await harness.sql`update durable.jobs set claims = ${maxClaims}, lease_until = clock_timestamp() where id = ${jobId}`;
    await startSample();
    expect(await harness.ended(runId)).toMatchObject({ status: "completed", output: 1 });
    await harness.engine.cancelRun(other.runId);
  });

  test("progress between deaths starts the count again", async () => {
    let claim = await harness.leaseOnly("t/linear", { k: 9 }, "elysia-linear", 1);
    for (let count = 0; count < maxClaims; count++) {
      await harness.store.state.load(claim);
      await harness.store.state.checkpoint(claim, [doneStep(`made-up-${count}`, 0)]);
      claim = await harness.lease("elysia-linear", 1);
      expect(claim.claims).toBe(2);
    }
    await harness.engine.cancelRun(claim.runId);
  });

  test("what shares its processes is not given up with it", async () => {
    const first = await harness.leaseOnly("t/linear", { k: 1 }, "elysia-linear", 60_000);
    const second = await harness.leaseOnly("t/linear", { k: 1 }, "elysia-linear", 60_000);
    await harness.sql`update durable.jobs set claims = 2, lease_until = clock_timestamp() - interval '1 second'
      where id in (${first.jobId}, ${second.jobId})`;
    const claim = (worker: string) => harness.store.queue.claim(worker, ["elysia-linear"], 5, 60_000);
    const [one, none, other] = [await claim("one"), await claim("one"), await claim("other")];
    expect([one, none, other].map((claims) => claims.length)).toEqual([1, 0, 1]);
    expect(new Set([...one, ...other].map(({ runId }) => runId))).toEqual(
      new Set([first.runId, second.runId]),
    );
    for (const { runId } of [first, second]) await harness.engine.cancelRun(runId);
  });
});
