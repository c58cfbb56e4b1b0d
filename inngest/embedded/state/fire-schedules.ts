import { scheduledTimer } from "../protocol/internal-events";
import { nextTick } from "../schedule/cron";
import type { FunctionDefinition } from "../store/function-definition";
import type { DueSchedule } from "../store/start-tables";
import type { RunStorage } from "../store/storage";
import type { StateTransaction } from "../store/transaction";
import { startTriggered } from "./start-triggered";
import { addEngineEvent } from "./stored-event";

/**
 * Starts the runs of schedules that are due, each tick once over all workers: the run and the next tick are one
 * transaction. Ticks that were missed while no worker ran are one run. A new schedule begins with its next tick.
 * @returns how many schedules there were
 */
export const fireSchedules = (storage: RunStorage, limit: number): Promise<number> =>
  storage.transact(async (tx) => {
    const due = await tx.lockDueSchedules(limit);
    for (const { functionId, expression, tickMs, nowMs } of due) {
      const definition = tickMs === null ? null : await tx.findFunction(functionId);
      if (definition && tickMs !== null) await startTick(tx, definition, { expression, tickMs });
      await tx.setNextTick(functionId, expression, nextTick(expression, nowMs));
    }
    return due.length;
  });

async function startTick(
  tx: StateTransaction,
  definition: FunctionDefinition,
  { expression, tickMs }: Pick<DueSchedule, "expression"> & { tickMs: number },
): Promise<void> {
  const timer = { name: scheduledTimer, data: { cron: expression }, ts: tickMs, organisationId: null };
  const { id: eventId, event } = await addEngineEvent(tx, timer, true);
  await startTriggered(tx, [{ definition, eventId, event, organisationId: null, origin: "event" }]);
}
