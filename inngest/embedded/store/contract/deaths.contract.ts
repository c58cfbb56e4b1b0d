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

    test("a worker holds one suspect at most", async () => {
      const driver = subject();
      await driver.serve(testFunction("go"));
      await queued("go");
      await queued("go");
      for (const worker of ["a", "b"]) {
        await driver.claims(9, { worker, leaseMs: 1 });
        await driver.under.pass(10);
      }
      const [one, none, other] = [
        await driver.claims(9, { worker: "c" }),
        await driver.claims(9, { worker: "c" }),
        await driver.claims(9, { worker: "d" }),
      ];
      expect([one, none, other].map((claims) => claims.length)).toEqual([1, 0, 1]);
      expect(one[0]?.jobId).not.toBe(other[0]?.jobId);
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

    test("one that dies where others die too is, as often as it is asked", async () => {
      const driver = subject();
      await driver.serve(testFunction("go"), testFunction("other"));
      await queued("go");
      await queued("other");
      await die("w0");
      for (const worker of ["else 1", "else 2", "else 3"]) {
        expect(await driver.claims(1, { worker, leaseMs: 1, serves: ["other"] })).toHaveLength(1);
        await driver.under.pass(10);
      }
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
