import { underWay } from "../../domain/batch";
import type { AnalysisReference } from "../../events";
import type { AuthorNotifier, BatchStore } from "../../ports";

export type TellDependencies = { batches: Pick<BatchStore, "findOf">; notifier: AuthorNotifier };

/**
 * Tells the author of a batch that it has ended, if it has. Called when the end of one of its analyses is in the database: of those that end
 * together the last to be written finds nothing under way, so that somebody tells; the notifier's key makes it once.
 * @returns whether the analysis is of a batch
 */
export async function tellOfBatch(
  { batches, notifier }: TellDependencies,
  reference: AnalysisReference,
): Promise<boolean> {
  const batch = await batches.findOf(reference);
  if (batch && underWay(batch.states) === 0) await notifier.batchEnded(batch);
  return batch !== null;
}
