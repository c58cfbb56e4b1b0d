import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import type { AnalysisStore, ResultStore, SubmissionStore } from "../ports";
import type { AnalysisResult } from "../schemas";

/**
 * The analysed text with its report: the one place that opens the history.
 * @throws AppError `not_found` until the analysis has a result, or when it is not of the actor's organisation
 */
export const makeGetResult =
  ({
    analyses,
    submissions,
    results,
  }: {
    analyses: AnalysisStore;
    submissions: SubmissionStore;
    results: ResultStore;
  }) =>
  async (actor: Actor, analysisId: string): Promise<AnalysisResult> => {
    requirePermission(actor, "analyses.read");
    const { organisationId } = actor;
    const analysis = await analyses.find(organisationId, analysisId);
    if (!analysis) throw new AppError("not_found");
    const report = await results.find(organisationId, analysisId, analysis.createdAt);
    if (!report) throw new AppError("not_found");
    const { text } = await submissions.getText({ analysisId, organisationId });
    return { text, report };
  };
