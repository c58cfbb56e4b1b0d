import { describe, expect, test } from "vitest";
import { maxClaims } from "../../limits";
import { doneStep } from "../../testing/done-step";
import { type StoreDriver, testFunction } from "../../testing/store-driver";
import type { Claim } from "../store";

/** What becomes of jobs whose workers die. */
export function deathContract(subject: () => StoreDriver): void {
  /** Lets workers of these names lease the next job and die, one after the other. @returns the last claim */
  const die = async (...workers: string[]): Promise<Claim> => {
    const claims: Claim[] = [];
    for (const worker of workers) {
      claims.push(await subject().claim({ worker, leaseMs: 1, serves: ["go"] }));
      await subject().under.pass(10);
    }
    const last = claims.at(-1);
    if (!last) throw new Error("nobody died");
    return last;
  };
  const queued = async (name: string) => {
    await subject().send(name);
    await subject().store.events.route(10);
  };

  describe("deaths", () => {
    test("claims without an answer are counted, and shown as abandoned", async () => {
      await subject().serve(testFunction("go"));
      await queued("go");
      const last = await die("a", "b", "c");
      expect(last).toMatchObject({ claims: 3, attempt: 0 });
      const next = await subject().claim();
      expect(next.claims).toBe(4);
      const run = await subject().detail(last.runId);
      expect(run.steps[0]?.attempts.map(({ status, worker }) => [status, worker])).toEqual([
        ["abandoned", "a"],
        ["abandoned", "b"],
        ["abandoned", "c"],
        ["running", "w"],
      ]);
    });

    test("a checkpoint starts the count again", async () => {
      await subject().serve(testFunction("go"));
      await queued("go");
      const third = await die("a", "b", "c");
      await subject().store.state.load(third);
      expect(await subject().store.state.checkpoint(third, [doneStep("s", 1)])).toBe("accepted");
      await subject().under.pass(10);
      expect(await subject().claim()).toMatchObject({ jobId: third.jobId, claims: 2 });
    });

    test("jobs that were lost together are tried together and apart from others, then one by one", async () => {
      const driver = subject();
      await driver.serve(testFunction("go"));
      await queued("go");
      await queued("go");
      expect(await driver.claims(9, { worker: "a", leaseMs: 1 })).toHaveLength(2);
      await driver.under.pass(10);
      await queued("go");
      const [again, none] = [
        await driver.claims(9, { worker: "b", leaseMs: 30 }),
        await driver.claims(9, { worker: "b" }),
      ];
      expect([again.map(({ claims }) => claims), none]).toEqual([[2, 2], []]);
      await driver.under.pass(40);
      const alone = [
        await driver.claims(9, { worker: "c" }),
        await driver.claims(9, { worker: "c" }),
        await driver.claims(9, { worker: "d" }),
        await driver.claims(9, { worker: "e" }),
      ];
      expect(alone.map((claims) => claims.map((claim) => claim.claims))).toEqual([[3], [], [3], [1]]);
    });

    test("a suspect that is handed back stays one", async () => {
      const driver = subject();
      await driver.serve(testFunction("go"));
      await queued("go");
      await driver.claims(1, { worker: "a", leaseMs: 1 });
      await driver.under.pass(10);
      await queued("go");
      const unknown = await driver.claim({ worker: "b" });
      for (const released of [1, 0]) {
        expect(await driver.store.queue.releaseUnheld("b", [])).toHaveLength(released);
        await driver.under.pass(1);
      }
      const again = await driver.claims(9, { worker: "c" });
      expect(again).toMatchObject([{ jobId: unknown.jobId, claims: 2 }]);
      expect((await driver.detail(unknown.runId)).attempts).toBe(2);
    });

    test("a trial ends with an answer, a checkpoint, or its time", async () => {
      const driver = subject();
      await driver.serve(testFunction("go"));
      const tried = async (worker: string) => {
        await queued("go");
        await driver.claims(1, { worker: `${worker} dies`, leaseMs: 1 });
        await driver.under.pass(10);
        await queued("go");
        const [suspect] = await driver.claims(9, { worker, leaseMs: 300 });
        if (!suspect) throw new Error("nothing was lost");
        await driver.store.state.load(suspect);
        expect(await driver.claims(9, { worker })).toEqual([]);
        return suspect;
      };
      const next = async (worker: string) => (await driver.claims(9, { worker })).map(({ claims }) => claims);
      await driver.complete(await tried("a"));
      expect(await next("a")).toEqual([1]);
      await driver.store.state.checkpoint(await tried("b"), [doneStep("s", 1)]);
      expect(await next("b")).toEqual([1]);
      const slow = await tried("c");
      await driver.under.pass(120);
      await driver.store.queue.renew([slow], 60_000);
      expect(await next("c")).toEqual([1]);
    });

    test("who holds least becomes free for lost jobs; when they have waited for long, anyone takes them", async () => {
      const driver = subject();
      await driver.serve(testFunction("go"));
      for (let count = 0; count < 4; count++) await queued("go");
      const busy = await driver.claims(2, { worker: "busy", leaseMs: 60_000 });
      const [last] = await driver.claims(1, { worker: "least", leaseMs: 60_000 });
      if (!last) throw new Error("nothing was leased");
      await driver.claims(1, { worker: "dies", leaseMs: 1 });
      await driver.under.pass(10);
      await queued("go");
      const next = async (worker: string, leaseMs: number) =>
        (await driver.claims(1, { worker, leaseMs })).map(({ claims }) => claims);
      expect(await next("least", 60_000)).toEqual([]);
      expect(await next("busy", 60_000)).toEqual([1]);
      expect(await next("busy", 10)).toEqual([2]);
      await driver.under.pass(20);
      await driver.complete(last);
      expect(await next("least", 60_000)).toEqual([3]);
      for (const claim of busy) await driver.complete(claim);
    });

    test("a job that dies alone too often is not pardoned", async () => {
      await subject().serve(testFunction("go"));
      await queued("go");
      await die(...Array.from({ length: maxClaims }, (_, index) => `w${index}`));
      const claim = await subject().claim();
      expect(claim.claims).toBe(maxClaims + 1);
      expect(await subject().store.queue.pardon(claim)).toBe(false);
      expect((await subject().detail(claim.runId)).attempts).toBe(maxClaims);
    });

    test("two that kill do not excuse each other", async () => {
      const driver = subject();
      await driver.serve(testFunction("go"), testFunction("other"));
      await queued("go");
      await queued("other");
      for (let death = 0; death < maxClaims; death++) {
        for (const id of ["go", "other"])
          expect(await driver.claims(1, { worker: `${id} ${death}`, leaseMs: 1, serves: [id] })).toHaveLength(
            1,
          );
        await driver.under.pass(10);
      }
      for (const id of ["go", "other"]) {
        const claim = await driver.claim({ worker: id, serves: [id] });
        expect(claim.claims).toBe(maxClaims + 1);
        expect(await driver.store.queue.pardon(claim)).toBe(false);
      }
    });

    test("one that dies where others die too is, as often as it is asked", async () => {
      const driver = subject();
      const others = ["else 1", "else 2", "else 3"];
      await driver.serve(...["go", ...others].map((id) => testFunction(id)));
      await queued("go");
      await die("w0");
      for (const other of others) {
        await queued(other);
        expect(await driver.claims(1, { worker: other, leaseMs: 1, serves: [other] })).toHaveLength(1);
        await driver.under.pass(10);
      }
      expect(await driver.claims(9, { worker: "heir", serves: others })).toHaveLength(others.length);
      await die(...Array.from({ length: maxClaims - 1 }, (_, index) => `w${index + 1}`));
      const claim = await subject().claim({ serves: ["go"] });
      expect(claim.claims).toBe(maxClaims + 1);
      expect(await driver.store.queue.pardon(claim)).toBe(true);
      expect(await driver.store.queue.pardon(claim)).toBe(true);
      expect((await driver.detail(claim.runId)).attempts).toBe(maxClaims + 1);
      expect(await driver.complete(claim)).toBe("accepted");
      expect(await driver.store.queue.pardon(claim)).toBe(false);
    });
  });
}
