import { type Actor, requirePlatform } from "@/lib/kernel/actor";
import { AppError, toAppError } from "@/lib/kernel/errors";
import type { PipelineStep } from "../../domain/pipeline";
import type { AnalysisReference } from "../../events";
import type { ProgressLog } from "../../ports";

export type TrackDependencies = { progress: ProgressLog };

/**
 * Runs one step of the pipeline and records its start, its end, its duration and its failure. What `work` gives is kept
 * with the run, so it is small; its `findingCount`, where there is one, is shown while the analysis runs.
 * @throws AppError `conflict` when there is no such analysis, or it has been cancelled or has failed: nothing more of it starts. One that
 * has a result goes on: its last steps run after that is saved
 */
export async function trackStep<T extends Record<string, unknown>>(
  { progress }: TrackDependencies,
  actor: Actor,
  reference: AnalysisReference,
  step: PipelineStep,
  work: () => Promise<T>,
): Promise<T> {
  requirePlatform(actor);
  if (!(await progress.startStep(reference, step))) throw new AppError("conflict");
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
