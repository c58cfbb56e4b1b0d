import type { Actor } from "@/lib/kernel/actor";
import { batchTable } from "../../domain/batch-table";
import { makeGetWholeBatch, type ReadDependencies } from "./read-batches";

/**
 * The items of a batch as comma-separated values.
 * @throws AppError `not_found` when it is not within the actor's reach
 */
export function makeExportBatchTable(dependencies: ReadDependencies) {
  const getWholeBatch = makeGetWholeBatch(dependencies);
  return async (actor: Actor, id: string): Promise<string> =>
    batchTable((await getWholeBatch(actor, id)).items);
}
