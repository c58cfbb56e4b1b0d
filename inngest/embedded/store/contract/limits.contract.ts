import { describe, expect, test } from "vitest";
import { maxStepBytes, maxStepsPerRun } from "../../limits";
import { doneStep } from "../../testing/done-step";
import { plannedStep, type StoreDriver, testFunction } from "../../testing/store-driver";
import type { RecordedStep } from "../outcome";
import type { Claim } from "../store";

/** The limits at which a run ends. */
export function limitContract(subject: () => StoreDriver): void {
  const begun = async () => {
    await subject().serve(testFunction("go"));
    return subject().begin("go");
  };
  const wide = (id: string) => doneStep(id, "x".repeat(maxStepBytes));
  const many = (count: number) => Array.from({ length: count }, (_, index) => doneStep(`s${index}`, 0));
  const checkpoint = (claim: Claim, steps: RecordedStep[]) => subject().store.state.checkpoint(claim, steps);

  describe("limits", () => {
    test.each<[string, (claim: Claim) => Promise<unknown>, string]>([
      ["a step's bytes", (claim) => checkpoint(claim, [wide("a")]), 'Step "a" gave'],
      ["a run's steps", (claim) => checkpoint(claim, many(maxStepsPerRun + 1)), "more than 1000 steps"],
      ["a settled step's bytes", (claim) => subject().advance(claim, [], [wide("a")]), 'Step "a" gave'],
      [
        "steps that are found",
        (claim) =>
          subject().advance(
            claim,
            Array.from({ length: 1001 }, (_, index) => plannedStep(`s${index}`)),
          ),
        "more than 1000 steps",
      ],
      [
        "a function's result",
        (claim) => subject().complete(claim, "x".repeat(maxStepBytes)),
        "The function returned",
      ],
      ["nothing new", (claim) => subject().advance(claim, []), "it would go on for ever"],
    ])("%s end the run, and nothing of it goes on", async (_, exceed, message) => {
      const claim = await begun();
      await exceed(claim);
      expect(await subject().detail(claim.runId)).toMatchObject({
        status: "failed",
        output: null,
        error: expect.stringMatching(`^LimitExceededError: .*${message}`),
      });
      expect(await subject().store.state.checkpoint(claim, [doneStep("later", 1)])).toBe("stale");
      expect(await subject().claims()).toEqual([]);
    });

    test("a run of as many steps as are allowed goes on", async () => {
      const claim = await begun();
      expect(await checkpoint(claim, many(maxStepsPerRun))).toBe("accepted");
      expect(await subject().complete(claim, 1)).toBe("accepted");
      expect(await subject().detail(claim.runId)).toMatchObject({ status: "completed" });
    });
  });
}
