import { AppError } from "@/lib/kernel/errors";
import { everybodyIn } from "@/lib/kernel/reach";
import { hasEnded } from "../../domain/analysis";
import type { CodeOptimiser, Suggester, WorkTerms } from "../../engine-ports";
import type { AnalysisReference } from "../../events";
import type { AnalysedText, AnalysisStore, ResultStore, SubmissionStore } from "../../ports";
import { type CodeOptions, codeOptions } from "../../submission-schemas";
import type { TrackDependencies } from "../pipeline/track-step";

export type AgentDependencies = TrackDependencies & {
  analyses: AnalysisStore;
  submissions: SubmissionStore;
  results: ResultStore;
  optimiser: CodeOptimiser;
  /** Absent where no model is configured. */
  suggester?: Suggester;
};

/** The code with its options; those of a code that was submitted without any are the usual ones. */
export async function codeOf(
  submissions: SubmissionStore,
  reference: AnalysisReference,
): Promise<AnalysedText & { options: CodeOptions }> {
  const work = await submissions.getText(everybodyIn(reference.organisationId), reference.analysisId);
  return { ...work, options: work.options ?? codeOptions.parse({}) };
}

/** Asked no more often than this whether the analysis is still wanted. */
const askEveryMs = 1_000;

/** Terms that end after some milliseconds, or when the analysis is cancelled. */
export function workTerms(
  analyses: AnalysisStore,
  { organisationId, analysisId }: AnalysisReference,
  allowedMs: number,
): WorkTerms {
  let askedAt = 0;
  return {
    until: Date.now() + allowedMs,
    requireWanted: async () => {
      if (Date.now() - askedAt < askEveryMs) return;
      askedAt = Date.now();
      const analysis = await analyses.find(everybodyIn(organisationId), analysisId);
      if (!analysis || hasEnded(analysis.status)) throw new AppError("conflict");
    },
  };
}

/** @throws AppError `unavailable` where the agent before has left nothing */
export async function workOf<K extends Parameters<ResultStore["findWork"]>[1]>(
  results: ResultStore,
  reference: AnalysisReference,
  agent: K,
) {
  const work = await results.findWork(reference, agent);
  if (!work) throw new AppError("unavailable", { detail: `the ${agent} has left nothing` });
  return work;
}
