import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import type { AnalysisStore, RunCanceller } from "../ports";
import { type TellDependencies, tellOfBatch } from "./batches/tell-of-batch";

/**
 * Ends an analysis that is under way. Each step asks first whether it still is, so nothing more starts even where the
 * engine cannot be told. Its author is told where a batch has ended with it.
 * @throws AppError `not_cancellable` when it has ended
 */
export const makeCancelAnalysis =
  ({ analyses, runs, ...telling }: TellDependencies & { analyses: AnalysisStore; runs: RunCanceller }) =>
  async (actor: Actor, analysisId: string): Promise<void> => {
    requirePermission(actor, "analyses.write");
    const { organisationId } = actor;
    const analysis = await analyses.find(organisationId, analysisId);
    if (!analysis) throw new AppError("not_found");
    if (!(await analyses.end({ analysisId, organisationId }, "cancelled")))
      throw new AppError("not_cancellable");
    if (analysis.runId) await runs.cancel(analysis.runId);
    await tellOfBatch(telling, { analysisId, organisationId });
  };
