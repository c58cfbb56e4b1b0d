import { describe, expect, test } from "vitest";
import { doneStep } from "../../testing/done-step";
import { plannedStep, type StoreDriver, testFunction } from "../../testing/store-driver";

const answered = { stepId: null, attempt: 0, worker: "a" };
const executed = (id: string) =>
  ({ id, name: id, status: "completed", output: "0", error: null, durationMs: 1 }) as const;

/** All of a transaction happens, or none. */
export function transactionContract(subject: () => StoreDriver): void {
  describe("transactions", () => {
    test("one that throws leaves nothing behind", async () => {
      const driver = subject();
      await driver.serve(testFunction("go"));
      const claim = await driver.begin("go");
      await driver.store.state.checkpoint(claim, [doneStep("a", 1)]);
      const before = [await driver.detail(claim.runId), await driver.store.views.stats()];
      const { storage } = driver.under;
      const broken = storage.transact(async (tx) => {
        await tx.lockRun(claim.runId);
        await tx.takeJob(claim);
        await tx.endCall(claim, null);
        await tx.recordSteps(claim.runId, 1, [executed("b")], answered);
        await tx.saveProgress(claim.runId, 2, 2);
        await tx.addPendingSteps(claim.runId, [plannedStep("c")]);
        await tx.queueSteps(claim.runId, ["c"]);
        await tx.setTimer(claim.runId, "c", { afterMs: 0 });
        await tx.endRun(claim.runId, { status: "completed", output: "1", error: null });
        await tx.dropJobs(claim.runId);
        await tx.addEvent({ id: tx.newId(), name: "x", body: "{}", organisationId: null }, false);
        throw new Error("the process dies here");
      });
      await expect(broken).rejects.toThrow("the process dies here");
      expect([await driver.detail(claim.runId), await driver.store.views.stats()]).toEqual(before);
      expect(await driver.complete(claim, 1)).toBe("accepted");
    });

    test("two that change one run take turns", async () => {
      const driver = subject();
      await driver.serve(testFunction("go"));
      const claim = await driver.begin("go");
      const add = (id: string) =>
        driver.under.storage.transact(async (tx) => {
          const run = await tx.lockRun(claim.runId);
          const count = run?.stepCount ?? 0;
          await tx.recordSteps(claim.runId, count, [executed(id)], answered);
          await tx.saveProgress(claim.runId, count + 1, 0);
        });
      await Promise.all(["a", "b", "c", "d"].map(add));
      const run = await driver.under.storage.transact((tx) => tx.lockRun(claim.runId));
      expect(run?.stepCount).toBe(4);
    });
  });
}
