import { startScope } from "../schedule/keys";
import { placeRun } from "../schedule/placement";
import type { FunctionDefinition } from "../store/function-definition";
import type { StoredEvent } from "../store/store";
import type { NewRun, StateTransaction } from "../store/transaction";
import { watchRun } from "./watch-run";

/** A run to start. The same function and event (or invoking step) start once. */
export type RunStart = {
  definition: FunctionDefinition;
  eventId: string;
  event: StoredEvent;
  organisationId: string | null;
  origin: NewRun["origin"];
  parent?: { runId: string; stepId: string };
  rerunOf?: string;
  /** The events of its batch after the first. */
  furtherEventIds?: string[];
};

/** Starts runs, each with its first discovery. @returns the ids of those that are new */
export async function startRuns(tx: StateTransaction, starts: RunStart[]): Promise<string[]> {
  if (starts.length === 0) return [];
  const rows = starts.map((start) => toRow(start, tx.newId()));
  const started = await tx.addRuns(rows);
  const fresh = new Set(started);
  for (const [index, { id }] of rows.entries()) {
    const start = starts[index];
    if (!start || !fresh.has(id)) continue;
    if (start.furtherEventIds?.length) await tx.addRunEvents(id, start.furtherEventIds);
    await throttle(tx, id, start);
    await watchRun(tx, id, start.definition, start.event);
  }
  if (started.length > 0) tx.wakeWorkers();
  return started;
}

async function throttle(tx: StateTransaction, runId: string, { definition, event }: RunStart): Promise<void> {
  if (!definition.throttle) return;
  const { limit, periodMs, burst, key } = definition.throttle;
  const scope = startScope("throttle", definition.id, key, event);
  await tx.throttleRun(runId, scope, periodMs / limit, limit + burst);
}

const toRow = (start: RunStart, id: string): NewRun => ({
  id,
  functionId: start.definition.id,
  eventId: start.eventId,
  origin: start.origin,
  organisationId: start.organisationId,
  parentRunId: start.parent?.runId ?? null,
  parentStepId: start.parent?.stepId ?? null,
  rerunOf: start.rerunOf ?? null,
  maxAttempts: start.definition.maxAttempts,
  ...placeRun(start.definition, start.event),
});
