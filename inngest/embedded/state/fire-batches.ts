import type { RunStorage } from "../store/storage";
import { batchStart } from "./join-batches";
import { startAllowed } from "./start-triggered";
import { toStoredEvent } from "./stored-event";

/** Starts the runs of batches that have waited long enough. @returns how many there were */
export const fireBatches = (storage: RunStorage, limit: number): Promise<number> =>
  storage.transact(async (tx) => {
    const due = await tx.takeDueBatches(limit);
    for (const batch of due) {
      const definition = await tx.findFunction(batch.functionId);
      const event = toStoredEvent(batch.first);
      if (definition)
        await startAllowed(tx, [batchStart(definition, batch.organisationId, batch.events, event)]);
    }
    return due.length;
  });
