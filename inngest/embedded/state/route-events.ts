import { isTriggered } from "../schedule/triggers";
import type { RunStorage } from "../store/storage";
import { answerWaits } from "./answer-waits";
import { startTriggered } from "./start-triggered";
import { toStoredEvent } from "./stored-event";

/** Starts the runs of waiting events, by the functions that are synced now. Workers share the work. @returns how many events were taken */
export async function routeEvents(storage: RunStorage, limit: number): Promise<number> {
  if (!(await storage.hasWaitingEvents())) return 0;
  return storage.transact(async (tx) => {
    const waiting = await tx.lockWaitingEvents(limit);
    if (waiting.length === 0) return 0;
    const { definitions, waits } = await tx.listenersTo([...new Set(waiting.map(({ name }) => name))]);
    const starts = waiting.flatMap(({ id: eventId, organisationId, ...record }) => {
      const event = toStoredEvent(record);
      return definitions
        .filter((definition) => isTriggered(definition, event))
        .map((definition) => ({ definition, eventId, event, organisationId, origin: "event" as const }));
    });
    await startTriggered(tx, starts);
    if (waits.length > 0) await answerWaits(tx, waiting, waits);
    await tx.markRouted(waiting.map(({ id }) => id));
    return waiting.length;
  });
}
