import { maxBatchBytes } from "../limits";
import { startScope } from "../schedule/keys";
import type { FunctionDefinition } from "../store/function-definition";
import { jsonText } from "../store/json-text";
import type { BatchedEvent } from "../store/start-tables";
import type { StoredEvent } from "../store/store";
import type { StateTransaction } from "../store/transaction";
import { type RunStart, startRuns } from "./start-runs";
import { toStoredEvent } from "./stored-event";

/**
 * Adds events to the open batches of their functions, and starts the batches that are full. An event joins in the
 * transaction that routes it, so it is in one batch; a batch is one organisation's. Whoever adds to several takes them in
 * one order, so that none waits for another in a circle.
 */
export async function joinBatches(tx: StateTransaction, starts: RunStart[]): Promise<void> {
  const byScope = Map.groupBy(starts, scopeOf);
  for (const scope of [...byScope.keys()].sort()) await joinBatch(tx, scope, byScope.get(scope) ?? []);
}

/** The start of a batch's run, which its first event stands for. */
export const batchStart = (
  definition: FunctionDefinition,
  organisationId: string | null,
  events: BatchedEvent[],
  event: StoredEvent,
): RunStart => {
  const [eventId = "", ...furtherEventIds] = events.map(({ id }) => id);
  return { definition, eventId, event, furtherEventIds, organisationId, origin: "event" };
};

const scopeOf = ({ definition, event, organisationId }: RunStart): string =>
  `${startScope("batch", definition.id, definition.batchEvents?.key, event)}:${jsonText(organisationId)}`;

async function joinBatch(tx: StateTransaction, scope: string, joining: RunStart[]): Promise<void> {
  const [start] = joining;
  if (!start?.definition.batchEvents) return;
  const { definition, organisationId } = start;
  const { maxSize, timeoutMs } = start.definition.batchEvents;
  const batch = { scope, functionId: definition.id, organisationId, timeoutMs };
  const held = await tx.joinBatch(
    batch,
    joining.map(({ eventId, event }) => ({ id: eventId, bytes: Buffer.byteLength(jsonText(event)) })),
  );
  if (held.size === joining.length) tx.wakeWorkers();
  if (held.size < maxSize && held.bytes <= maxBatchBytes) return;
  const taken = await tx.takeBatch(scope);
  if (!taken) return;
  const parts = split(taken.events, maxSize);
  const open = (parts.at(-1)?.length ?? maxSize) < maxSize ? parts.pop() : undefined;
  const known = new Map(joining.map(({ eventId, event }) => [eventId, event]));
  const firstOf = ([first]: BatchedEvent[]) => known.get(first?.id ?? "") ?? toStoredEvent(taken.first);
  await startRuns(
    tx,
    parts.map((part) => batchStart(definition, organisationId, part, firstOf(part))),
  );
  if (open) await tx.joinBatch(batch, open);
}

/** Parts that each hold what a batch may hold, all but the last as much as fits. */
function split(events: BatchedEvent[], maxSize: number): BatchedEvent[][] {
  const parts: BatchedEvent[][] = [];
  let bytes = 0;
  for (const event of events) {
    const part = parts.at(-1);
    if (part && part.length < maxSize && bytes + event.bytes <= maxBatchBytes) {
      part.push(event);
      bytes += event.bytes;
    } else {
      parts.push([event]);
      bytes = event.bytes;
    }
  }
  return parts;
}
