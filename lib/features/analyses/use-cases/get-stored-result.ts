import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import type { Readership } from "@/lib/kernel/reach";
import type { ResultStore, StoredResult } from "../ports";

export type StoredResultDependencies = { readership: Readership; results: ResultStore };

/**
 * Opens the history: the one place that does.
 * @throws AppError `not_found` until the analysis has a result, or when it is not within the actor's reach
 */
export const makeGetStoredResult =
  ({ readership, results }: StoredResultDependencies) =>
  async (actor: Actor, analysisId: string): Promise<StoredResult> => {
    requirePermission(actor, "analyses.read");
    const stored = await results.open(await readership.reachOf(actor), analysisId);
    if (!stored) throw new AppError("not_found");
    return stored;
  };
