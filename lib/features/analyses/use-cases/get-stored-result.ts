import type { Actor } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import type { Analysis } from "../domain/analysis";
import type { Report } from "../domain/report";
import type { AnalysedText, ResultStore, SubmissionStore } from "../ports";
import { type OpenDependencies, openAnalysis } from "./open-analysis";

export type StoredResultDependencies = OpenDependencies & {
  submissions: SubmissionStore;
  results: ResultStore;
};

/** An analysis with its text and its report as they were kept. */
export type StoredResult = { analysis: Analysis; work: AnalysedText; report: Report };

/**
 * Opens the history: the one place that does.
 * @throws AppError `not_found` until the analysis has a result, or when it is not within the actor's reach
 */
export const makeGetStoredResult =
  ({ submissions, results, ...opening }: StoredResultDependencies) =>
  async (actor: Actor, analysisId: string): Promise<StoredResult> => {
    const { analysis, reach } = await openAnalysis(opening, actor, analysisId);
    const report = await results.find(reach, analysisId, analysis.createdAt);
    if (!report) throw new AppError("not_found");
    return { analysis, work: await submissions.getText(reach, analysisId), report };
  };
