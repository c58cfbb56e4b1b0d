import type { PipelineKind } from "./pipeline";

export type AnalysisStatus = "queued" | "running" | "completed" | "partial" | "failed" | "cancelled";

/** An analysis as the feature sees it; times are instants of the database's clock. */
export type Analysis = {
  id: string;
  organisationId: string;
  authorId: string;
  submissionId: string;
  versionId: string;
  kind: PipelineKind;
  title: string;
  status: AnalysisStatus;
  language: string | null;
  runId: string | null;
  eventSequence: number;
  findingCount: number;
  missingAspects: string[];
  failure: string | null;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
};

const ended: ReadonlySet<AnalysisStatus> = new Set(["completed", "partial", "failed", "cancelled"]);

/** Whether nothing more will happen to the analysis. */
export const hasEnded = (status: AnalysisStatus): boolean => ended.has(status);
