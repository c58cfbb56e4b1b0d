import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Actor, systemActor } from "@/lib/kernel/actor";
import { everybodyIn } from "@/lib/kernel/reach";
import type { Batch } from "../../ports";
import { makeCancelAnalysis } from "../cancel-analysis";
import { makeFailAnalysis } from "../pipeline/conclude";
import { makeCancelBatch } from "./cancel-batch";
import { tellOfBatch } from "./tell-of-batch";
import { archive, member, openStage } from "./testing/stage";

let stage: Awaited<ReturnType<typeof openStage>>;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const cancelled: string[] = [];
const runs = { cancel: async (runId: string) => cancelled.push(runId) > 0 };
const cancelBatch = (actor: Actor, id: string) => makeCancelBatch({ ...stage.stores, runs })(actor, id);

describe("cancelling a batch", () => {
  it("is not for another organisation", async () => {
    const actor = member();
    const { batchId } = await stage.submit(actor);
    await expect(cancelBatch(member(), batchId)).rejects.toMatchObject({ code: "not_found" });
    expect((await stage.read(actor, batchId)).states.queued).toBe(2);
  });

  it("ends what is under way with its runs, and leaves results as they are", async () => {
    const actor = member();
    const { batchId } = await stage.submit(actor, [archive(), new File(["y = 2\n"], "y.py")]);
    const [done, begun] = await stage.referencesOf(actor, batchId);
    if (done) await stage.finish(done);
    if (begun) await stage.stores.analyses.begin(begun, "run-begun");
    await cancelBatch(actor, batchId);
    expect((await stage.read(actor, batchId)).states).toMatchObject({ completed: 1, cancelled: 2 });
    expect(cancelled).toContain("run-begun");
    const events = begun
      ? await stage.stores.progress.list(everybodyIn(actor.organisationId), begun.analysisId, 0, 9)
      : [];
    expect(events.map(({ sequence, type }) => [sequence, type])).toEqual([
      [1, "submitted"],
      [2, "started"],
      [3, "cancelled"],
    ]);
    await expect(cancelBatch(actor, batchId)).rejects.toMatchObject({ code: "not_cancellable" });
  });
});

describe("telling the author", () => {
  /** A notifier as the product's: a key is told once. */
  function notifier() {
    const told = new Map<string, Batch["states"]>();
    return {
      told,
      analysisEnded: async () => {
        throw new Error("told of one file");
      },
      batchEnded: async ({ id, states }: Batch) => void (told.has(id) || told.set(id, states)),
    };
  }

  it("is done once, by whichever file ends last, also when all end together", async () => {
    const actor = member();
    const files = Array.from({ length: 12 }, (_, index) => new File([`x = ${index}\n`], `f${index}.py`));
    const { batchId } = await stage.submit(actor, files);
    const references = await stage.referencesOf(actor, batchId);
    const deps = { ...stage.stores, notifier: notifier() };
    const [last, ...others] = references;
    await Promise.all(
      others.map(async (reference) => {
        await stage.finish(reference);
        expect(await tellOfBatch(deps, reference)).toBe(true);
      }),
    );
    expect(deps.notifier.told.size).toBe(0);
    if (last) {
      await stage.stores.analyses.begin(last, "run");
      await makeFailAnalysis(deps)(systemActor(actor.organisationId), last, "internal");
    }
    expect([...deps.notifier.told.keys()]).toEqual([batchId]);
    expect(deps.notifier.told.get(batchId)).toMatchObject({ completed: 11, failed: 1 });
  });

  it("is done when the last file is cancelled by itself", async () => {
    const actor = member();
    const { batchId } = await stage.submit(actor, [
      new File(["x = 1\n"], "a.py"),
      new File(["y = 1\n"], "b.py"),
    ]);
    const [done, open] = await stage.referencesOf(actor, batchId);
    const deps = { ...stage.stores, notifier: notifier() };
    if (done) await stage.finish(done);
    if (open) await makeCancelAnalysis({ ...deps, runs })(actor, open.analysisId);
    expect([...deps.notifier.told.keys()]).toEqual([batchId]);
  });
});
