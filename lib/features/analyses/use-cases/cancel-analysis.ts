import type { Actor } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import type { RunCanceller } from "../ports";
import { type TellDependencies, tellOfBatch } from "./batches/tell-of-batch";
import { noteForOthers } from "./note-for-others";
import { type OpenDependencies, openAnalysis } from "./open-analysis";
import { requireChangeable } from "./require-changeable";

/**
 * Ends an analysis that is under way. Each step asks first whether it still is, so nothing more starts even where the
 * engine cannot be told. Its author is told where a batch has ended with it.
 * @throws AppError `not_cancellable` when it has ended, `forbidden` for who may read it only
 */
export const makeCancelAnalysis =
  ({
    analyses,
    readership,
    runs,
    ...telling
  }: TellDependencies & OpenDependencies & { runs: RunCanceller }) =>
  async (actor: Actor, analysisId: string): Promise<void> => {
    const { organisationId } = actor;
    const { analysis } = await openAnalysis({ analyses, readership }, actor, analysisId, "analyses.write");
    requireChangeable(actor, analysis);
    const note = noteForOthers(actor, analysis, { kind: "analysis", id: analysisId });
    if (!(await analyses.end({ analysisId, organisationId }, "cancelled", undefined, note)))
      throw new AppError("not_cancellable");
    if (analysis.runId) await runs.cancel(analysis.runId);
    await tellOfBatch(telling, { analysisId, organisationId });
  };
