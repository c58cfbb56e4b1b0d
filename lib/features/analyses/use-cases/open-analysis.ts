import { type Actor, type Permission, requirePermission } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import type { Reach, Readership } from "@/lib/kernel/reach";
import type { Analysis } from "../domain/analysis";
import type { AnalysisStore } from "../ports";

export type OpenDependencies = { readership: Readership; analyses: AnalysisStore };

/**
 * An analysis within the actor's reach, and how far that is.
 * @param permission what the actor is about to do with it
 * @throws AppError `not_found` when it is not within reach
 */
export async function openAnalysis(
  { readership, analyses }: OpenDependencies,
  actor: Actor,
  analysisId: string,
  permission: Permission = "analyses.read",
): Promise<{ analysis: Analysis; reach: Reach }> {
  requirePermission(actor, permission);
  const reach = await readership.reachOf(actor);
  const analysis = await analyses.find(reach, analysisId);
  if (!analysis) throw new AppError("not_found");
  return { analysis, reach };
}
