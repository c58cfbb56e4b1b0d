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
  /** Of a result: an essay's total, 0 to 1000, or a code's quality, 0 to 100. */
  score: number | null;
  failure: string | null;
  /** The earlier analysis that this one runs again. */
  replayOf: string | null;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
};

/** Which analyses are listed, from where on, and how many. */
export type AnalysisFilter = {
  kind?: PipelineKind;
  status?: AnalysisStatus;
  /** The replays of an analysis alone. */
  replayOf?: string;
  /** Those of these authors, as far as they are within reach. */
  author?: readonly string[];
  /** Made at this instant or later, and before that one. */
  from?: Date;
  to?: Date;
  /** Both ends included; what has no score is left out. */
  minScore?: number;
  maxScore?: number;
  cursor?: string;
  limit: number;
};

/** An analysis with how often it was run again. */
export type ListedAnalysis = Analysis & { replays: number };

const ended: ReadonlySet<AnalysisStatus> = new Set(["completed", "partial", "failed", "cancelled"]);

/** Whether there is a report, if only on a part of the aspects. */
export const hasResult = (status: AnalysisStatus): boolean => status === "completed" || status === "partial";

/** Whether nothing more will happen to the analysis. */
export const hasEnded = (status: AnalysisStatus): boolean => ended.has(status);
