import type { RunStorage } from "../store/storage";
import { startAllowed } from "./start-triggered";
import { toStoredEvent } from "./stored-event";

/** Starts the runs of events whose quiet period is over. @returns how many events there were */
export const fireDebounces = (storage: RunStorage, limit: number): Promise<number> =>
  storage.transact(async (tx) => {
    const quiet = await tx.takeDebounced(limit);
    for (const { functionId, eventId, organisationId, event } of quiet) {
      const definition = await tx.findFunction(functionId);
      if (!definition) continue;
      const start = { definition, eventId, event: toStoredEvent(event), organisationId };
      await startAllowed(tx, [{ ...start, origin: "event" }]);
    }
    return quiet.length;
  });
