import { type Actor, requirePlatform } from "@/lib/kernel/actor";
import { AppError, toAppError } from "@/lib/kernel/errors";
import { hasEnded } from "../../domain/analysis";
import type { PipelineStep } from "../../domain/pipeline";
import type { AnalysisReference } from "../../events";
import type { AnalysisStore, ProgressLog } from "../../ports";

export type TrackDependencies = { analyses: AnalysisStore; progress: ProgressLog };

/**
 * Runs one step of the pipeline and records its start, its end, its duration and its failure. What `work` gives is kept
 * with the run, so it is small; its `findingCount`, where there is one, is shown while the analysis runs.
 * @throws AppError `conflict` when the analysis has been cancelled or has failed: nothing more of it starts
 */
export async function trackStep<T extends Record<string, unknown>>(
  { analyses, progress }: TrackDependencies,
  actor: Actor,
  reference: AnalysisReference,
  step: PipelineStep,
  work: () => Promise<T>,
): Promise<T> {
  requirePlatform(actor);
  const analysis = await analyses.find(reference.organisationId, reference.analysisId);
  if (!analysis) throw new AppError("not_found");
  if (hasEnded(analysis.status) && !hasResult(analysis.status)) throw new AppError("conflict");
  await progress.append(reference, { type: "step.started", step });
  const startedAt = performance.now();
  const durationMs = () => Math.round(performance.now() - startedAt);
  try {
    const outcome = await work();
    const { findingCount } = outcome;
    await progress.append(reference, {
      type: "step.completed",
      step,
      data: { durationMs: durationMs(), ...(typeof findingCount === "number" ? { findingCount } : {}) },
    });
    return outcome;
  } catch (error) {
    await progress.append(reference, {
      type: "step.failed",
      step,
      data: { durationMs: durationMs(), error: toAppError(error).code },
    });
    throw error;
  }
}

/** The last steps run after the result is saved. */
const hasResult = (status: string): boolean => status === "completed" || status === "partial";
