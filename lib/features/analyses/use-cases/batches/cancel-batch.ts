import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import type { BatchStore, RunCanceller } from "../../ports";

/**
 * Ends all analyses of a batch that are under way; what has a result keeps it.
 * @throws AppError `not_cancellable` when all have ended, `not_found` when it is not of the actor's organisation
 */
export const makeCancelBatch =
  ({ batches, runs }: { batches: BatchStore; runs: RunCanceller }) =>
  async (actor: Actor, batchId: string): Promise<void> => {
    requirePermission(actor, "analyses.write");
    if (!(await batches.find(actor.organisationId, batchId))) throw new AppError("not_found");
    const ended = await batches.cancel(actor.organisationId, batchId);
    if (ended.length === 0) throw new AppError("not_cancellable");
    await Promise.all(ended.flatMap((runId) => (runId === null ? [] : [runs.cancel(runId)])));
  };
