import { describe, expect, test } from "vitest";
import { doneStep } from "../../testing/done-step";
import { plannedStep, type StoreDriver, testFunction } from "../../testing/store-driver";

/** The fence: only who holds the lease may answer, and once. */
export function leaseContract(subject: () => StoreDriver): void {
  const lost = async () => {
    const driver = subject();
    await driver.serve(testFunction("go"));
    const frozen = await driver.begin("go", {}, { leaseMs: 1 });
    await driver.under.pass(20);
    const owner = await driver.claim({ worker: "owner" });
    return { driver, frozen, owner };
  };

  describe("leases", () => {
    test("a lost job is leased again, and its first owner can change nothing any more", async () => {
      const { driver, frozen, owner } = await lost();
      expect(owner).toMatchObject({ jobId: frozen.jobId, claims: 2, generation: 2, attempt: 0 });
      const { state, queue } = driver.store;
      expect(await state.load(frozen)).toBeNull();
      expect(await state.checkpoint(frozen, [doneStep("s", "late")])).toBe("stale");
      expect(await driver.complete(frozen, "late")).toBe("stale");
      expect(await driver.fail(frozen)).toBe("stale");
      expect(await driver.retry(frozen, 0)).toBe("stale");
      expect(await driver.advance(frozen, [plannedStep("x")], [doneStep("s", "late")])).toBe("stale");
      await queue.renew([frozen], 60_000);
      expect((await state.load(owner))?.steps).toEqual([]);
      expect(await state.checkpoint(owner, [doneStep("s", "right")])).toBe("accepted");
      expect(await driver.complete(owner, "right")).toBe("accepted");
      expect(await driver.complete(owner, "twice")).toBe("stale");
      expect(await driver.detail(owner.runId)).toMatchObject({
        status: "completed",
        output: "right",
        attempts: 2,
      });
      expect(await driver.claims()).toEqual([]);
    });

    test("a late owner's reading does not begin the run", async () => {
      const driver = subject();
      await driver.serve(testFunction("go"));
      await driver.send("go");
      await driver.store.events.route(10);
      const frozen = await driver.claim({ leaseMs: 1 });
      await driver.under.pass(20);
      const owner = await driver.claim({ worker: "owner" });
      expect(await driver.store.state.load(frozen)).toBeNull();
      expect(await driver.detail(owner.runId)).toMatchObject({ status: "queued" });
      expect(await driver.store.state.load(owner)).not.toBeNull();
      expect(await driver.detail(owner.runId)).toMatchObject({ status: "running" });
    });

    test("a late owner that nobody replaced may still answer", async () => {
      const driver = subject();
      await driver.serve(testFunction("go"));
      const slow = await driver.begin("go", {}, { leaseMs: 1 });
      await driver.under.pass(20);
      expect(await driver.store.state.checkpoint(slow, [doneStep("s", 1)])).toBe("accepted");
      expect(await driver.complete(slow, 1)).toBe("accepted");
    });

    test("renewing keeps a lease", async () => {
      const driver = subject();
      await driver.serve(testFunction("go"));
      const renewed = await driver.begin("go", {}, { leaseMs: 200 });
      await driver.store.queue.renew([renewed], 60_000);
      await driver.under.pass(250);
      expect(await driver.claims()).toEqual([]);
    });

    test("a checkpoint prolongs a lease that nobody renews by as much as it was asked for, and shortens none", async () => {
      const driver = subject();
      await driver.serve(testFunction("go"));
      const claim = await driver.begin("go", {}, { leaseMs: 200 });
      await driver.under.pass(150);
      await driver.store.state.checkpoint(claim, [doneStep("a", 1)]);
      await driver.under.pass(150);
      expect(await driver.claims()).toEqual([]);
      await driver.store.queue.renew([claim], 60_000);
      await driver.store.state.checkpoint(claim, [doneStep("b", 1)]);
      await driver.under.pass(250);
      expect(await driver.claims()).toEqual([]);
      await driver.store.queue.renew([claim], 10);
      await driver.store.state.checkpoint(claim, [doneStep("c", 1)]);
      await driver.under.pass(250);
      expect(await driver.claims()).toMatchObject([{ jobId: claim.jobId, claims: 2 }]);
    });

    test("leases that their worker does not know of are handed back, as if they had never been given", async () => {
      const driver = subject();
      await driver.serve(testFunction("go"));
      const known = await driver.begin("go");
      await driver.send("go");
      await driver.store.events.route(10);
      const { queue } = driver.store;
      const lost = await driver.claim();
      await queue.releaseUnheld("another", []);
      expect(await driver.claims()).toEqual([]);
      const { jobId, runId, token } = lost;
      expect(await queue.releaseUnheld("w", [known.token])).toEqual([{ jobId, runId, token }]);
      expect(await queue.releaseUnheld("w", [known.token])).toEqual([]);
      expect(await driver.complete(lost)).toBe("stale");
      const again = await driver.claim();
      expect(again).toMatchObject({ jobId, claims: 1, attempt: 0 });
      expect(await driver.complete(again)).toBe("accepted");
      expect(await driver.detail(runId)).toMatchObject({ status: "completed", attempts: 1 });
      expect(await driver.complete(known)).toBe("accepted");
    });

    test("the next time that something is due, by the store's clock", async () => {
      const driver = subject();
      await driver.serve(testFunction("go"));
      const { queue } = driver.store;
      expect(await queue.nextDueMs(["go"])).toBeNull();
      const claim = await driver.begin("go", {}, { leaseMs: 60_000 });
      expect(await queue.nextDueMs(["go"])).toBeGreaterThan(50_000);
      expect(await queue.nextDueMs([])).toBeNull();
      await driver.retry(claim, 30_000);
      const due = await queue.nextDueMs(["go"]);
      expect(due).toBeGreaterThan(20_000);
      expect(due).toBeLessThanOrEqual(30_000);
      await driver.send("go");
      await driver.store.events.route(10);
      expect(await queue.nextDueMs(["go"])).toBe(0);
    });

    test("a retry comes when its time has come, as the next attempt of the same job", async () => {
      const driver = subject();
      await driver.serve(testFunction("go"));
      const first = await driver.begin("go");
      expect(await driver.retry(first, 40)).toBe("accepted");
      expect(await driver.retry(first, 40)).toBe("stale");
      expect(await driver.claims()).toEqual([]);
      await driver.under.pass(60);
      const [second] = await driver.claims();
      expect(second).toMatchObject({ jobId: first.jobId, attempt: 1, claims: 1, generation: 2 });
      const run = await driver.detail(first.runId);
      expect(run.steps[0]?.attempts).toMatchObject([
        { attempt: 0, status: "failed", error: "Error: again", worker: "w" },
        { attempt: 1, status: "running", error: null, worker: "w" },
      ]);
    });

    test("a retry at a date", async () => {
      const driver = subject();
      await driver.serve(testFunction("go"));
      const claim = await driver.begin("go");
      const error = { name: "Error", message: "again" };
      const past = { at: new Date(0).toISOString() };
      await driver.settle(claim, { kind: "retry", recorded: [], error, retryAt: past });
      expect(await driver.claims()).toMatchObject([{ attempt: 1 }]);
    });

    test("an event is due at once, and a job whose concurrency key is full in a second, since nobody knows when", async () => {
      const driver = subject();
      const { events, queue } = driver.store;
      await driver.serve(testFunction("go", { concurrency: [{ limit: 1, scope: "fn" }] }));
      await driver.send("go");
      await driver.send("go");
      expect([await queue.nextDueMs(["go"]), await queue.nextDueMs([])]).toEqual([0, 0]);
      await events.route(10);
      expect(await driver.claims()).toHaveLength(1);
      expect(await queue.nextDueMs([])).toBeNull();
      const due = await queue.nextDueMs(["go"]);
      expect(due).toBeGreaterThan(900);
      expect(due).toBeLessThanOrEqual(1000);
    });
  });
}
