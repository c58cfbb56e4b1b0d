import { holds } from "../expressions/program";
import { alwaysMs, eventKeyHours } from "../limits";
import { startScope } from "../schedule/keys";
import type { FunctionDefinition } from "../store/function-definition";
import type { StateTransaction } from "../store/transaction";
import { joinBatches } from "./join-batches";
import { type RunStart, startRuns } from "./start-runs";

const hourMs = 3_600_000;

/** Starts the runs of events, as far as their functions' limits let them start. */
export async function startTriggered(tx: StateTransaction, starts: RunStart[]): Promise<void> {
  const allowed: RunStart[] = [];
  const batched: RunStart[] = [];
  for (const start of starts) {
    if (!(await isWithinLimits(tx, start))) continue;
    if (start.definition.debounce) await debounce(tx, start, start.definition.debounce);
    else if (isBatched(start)) batched.push(start);
    else allowed.push(start);
  }
  await startAllowed(tx, allowed);
  await joinBatches(tx, batched);
}

/** Starts runs whose events may start one now. */
export async function startAllowed(tx: StateTransaction, starts: RunStart[]): Promise<void> {
  const plain: RunStart[] = [];
  for (const start of starts) {
    const { singleton } = start.definition;
    if (singleton) await startSingleton(tx, start, singleton);
    else plain.push(start);
  }
  await startRuns(tx, plain);
}

const isBatched = ({ definition: { batchEvents }, event }: RunStart): boolean =>
  batchEvents !== undefined && (batchEvents.if === undefined || holds(batchEvents.if, { event }));

async function isWithinLimits(tx: StateTransaction, { definition, event }: RunStart): Promise<boolean> {
  const { id, idempotency, rateLimit } = definition;
  if (idempotency !== undefined) {
    const scope = startScope("once", id, idempotency, event);
    if (!(await tx.takeStart(scope, 1, eventKeyHours * hourMs))) return false;
  }
  if (!rateLimit) return true;
  const { limit, periodMs, key } = rateLimit;
  return tx.takeStart(startScope("rate", id, key, event), limit, periodMs);
}

async function debounce(
  tx: StateTransaction,
  { definition, eventId, event }: RunStart,
  { key, periodMs, timeoutMs = alwaysMs }: NonNullable<FunctionDefinition["debounce"]>,
): Promise<void> {
  const scope = startScope("debounce", definition.id, key, event);
  await tx.debounce({ scope, functionId: definition.id, eventId, periodMs, timeoutMs });
  tx.wakeWorkers();
}

/** One at a time: starts take turns at the key's lock. The run that is replaced ends after this transaction. */
async function startSingleton(
  tx: StateTransaction,
  start: RunStart,
  { key, mode }: NonNullable<FunctionDefinition["singleton"]>,
): Promise<void> {
  const scope = startScope("single", start.definition.id, key, start.event);
  const active = await tx.lockSingleton(scope);
  if (mode === "skip" && active.length > 0) return;
  for (const runId of active) await tx.replaceRun(runId);
  for (const runId of await startRuns(tx, [start])) await tx.markSingleton(runId, scope);
}
