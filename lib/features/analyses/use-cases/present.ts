import type { Analysis } from "../domain/analysis";
import type { ProgressEvent, StepProgress } from "../domain/progress";
import type { AnalysisEvent, AnalysisSummary, StepView } from "../schemas";

const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null;

/** An analysis as it goes over the wire. */
export const presentAnalysis = (analysis: Analysis): AnalysisSummary => ({
  id: analysis.id,
  authorId: analysis.authorId,
  kind: analysis.kind,
  title: analysis.title,
  status: analysis.status,
  language: analysis.language,
  findingCount: analysis.findingCount,
  score: analysis.score,
  missingAspects: analysis.missingAspects,
  failure: analysis.failure,
  createdAt: analysis.createdAt.toISOString(),
  startedAt: iso(analysis.startedAt),
  finishedAt: iso(analysis.finishedAt),
  replayOf: analysis.replayOf,
});

/** A step as it goes over the wire. */
export const presentStep = (step: StepProgress): StepView => ({ ...step, startedAt: iso(step.startedAt) });

/** A progress event as it goes over the wire. */
export const presentEvent = (event: ProgressEvent): AnalysisEvent => ({
  ...event,
  at: event.at.toISOString(),
});
