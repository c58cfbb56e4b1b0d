import type { Actor } from "@/lib/kernel/actor";
import type { ReportInput } from "./schemas";

/** What one aspect of the engine found; everything in it is JSON. */
export type AspectResult = {
  aspect: string;
  engine: string;
  findings: readonly unknown[];
  metrics: readonly unknown[];
  data?: Record<string, unknown>;
};

export type EngineVersions = { engine: string; rules: string };

/** The essay engine of this process. */
export type EssayEngine = {
  versions(): Promise<EngineVersions>;
  /** Without `score` all but the score is found. */
  analyse(input: ReportInput, options: { score: boolean }): Promise<AspectResult[]>;
};

/** An analysed essay as it was kept. */
export type AnalysedEssay = {
  input: ReportInput;
  /** Absent in results from before it was kept. */
  origin?: { engine: string; model: string | null; rules: string | null };
  aspects: AspectResult[];
};

/** Gives an analysed essay of the actor's organisation. @throws AppError `not_found` for anything else */
export type AnalysedEssays = (actor: Actor, analysisId: string) => Promise<AnalysedEssay>;
