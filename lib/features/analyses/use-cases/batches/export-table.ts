import type { Actor } from "@/lib/kernel/actor";
import { batchTable } from "../../domain/batch-table";
import type { BatchStore } from "../../ports";
import { makeGetWholeBatch } from "./read-batches";

/**
 * The items of a batch as comma-separated values.
 * @throws AppError `not_found` when it is not of the actor's organisation
 */
export function makeExportBatchTable(dependencies: { batches: BatchStore }) {
  const getWholeBatch = makeGetWholeBatch(dependencies);
  return async (actor: Actor, id: string): Promise<string> =>
    batchTable((await getWholeBatch(actor, id)).items);
}
