import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import type { Analysis } from "../domain/analysis";
import type { Report } from "../domain/report";
import type { AnalysedText, AnalysisStore, ResultStore, SubmissionStore } from "../ports";

export type StoredResultDependencies = {
  analyses: AnalysisStore;
  submissions: SubmissionStore;
  results: ResultStore;
};

/** An analysis with its text and its report as they were kept. */
export type StoredResult = { analysis: Analysis; work: AnalysedText; report: Report };

/**
 * Opens the history: the one place that does.
 * @throws AppError `not_found` until the analysis has a result, or when it is not of the actor's organisation
 */
export const makeGetStoredResult =
  ({ analyses, submissions, results }: StoredResultDependencies) =>
  async (actor: Actor, analysisId: string): Promise<StoredResult> => {
    requirePermission(actor, "analyses.read");
    const { organisationId } = actor;
    const analysis = await analyses.find(organisationId, analysisId);
    if (!analysis) throw new AppError("not_found");
    const report = await results.find(organisationId, analysisId, analysis.createdAt);
    if (!report) throw new AppError("not_found");
    return { analysis, work: await submissions.getText({ analysisId, organisationId }), report };
  };
