import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import type { RunCanceller } from "../../ports";
import { noteForOthers } from "../note-for-others";
import { requireChangeable } from "../require-changeable";
import type { ReadDependencies } from "./read-batches";

/**
 * Ends all analyses of a batch that are under way; what has a result keeps it.
 * @throws AppError `not_cancellable` when all have ended, `not_found` when it is not within the actor's reach,
 * `forbidden` for who may read it only
 */
export const makeCancelBatch =
  ({ readership, batches, runs }: ReadDependencies & { runs: RunCanceller }) =>
  async (actor: Actor, batchId: string): Promise<void> => {
    requirePermission(actor, "analyses.write");
    const reach = await readership.reachOf(actor);
    const batch = await batches.find(reach, batchId);
    if (!batch) throw new AppError("not_found");
    requireChangeable(actor, batch);
    const note = noteForOthers(actor, batch, { kind: "batch", id: batchId });
    const ended = await batches.cancel(reach, batchId, note);
    if (ended.length === 0) throw new AppError("not_cancellable");
    await Promise.all(ended.flatMap((runId) => (runId === null ? [] : [runs.cancel(runId)])));
  };
