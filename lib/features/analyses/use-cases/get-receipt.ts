import type { Actor } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import type { ObjectStorage } from "@/lib/platform/storage/port";
import { optimisation } from "../optimisation-schemas";
import { makeGetStoredResult, type StoredResultDependencies } from "./get-stored-result";
import { receiptKeyOf, type StoredReceipt } from "./stored-receipt";

/**
 * The receipt of an analysis with the program that shows its claim again.
 * @throws AppError `not_found` until there is a result, where nothing was measured, or when it is not within the actor's reach
 */
export function makeGetReceipt({
  storage,
  ...stores
}: StoredResultDependencies & { storage: ObjectStorage }) {
  const getStoredResult = makeGetStoredResult(stores);
  return async (actor: Actor, analysisId: string): Promise<StoredReceipt> => {
    const { report } = await getStoredResult(actor, analysisId);
    const receiptId = optimisation.safeParse(report.details.optimisation).data?.receiptId;
    const bytes = receiptId ? await storage.get(receiptKeyOf(actor.organisationId, receiptId)) : null;
    if (!bytes) throw new AppError("not_found");
    const stored: StoredReceipt = JSON.parse(Buffer.from(bytes).toString());
    return stored;
  };
}
