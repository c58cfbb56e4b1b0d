import type { StateTransaction } from "../../store/transaction";
import type { Feature } from "../scripts/all";
import { type PlantedBug, withTransaction } from "./planted-bug";

const limitBug = (
  name: string,
  needs: Feature,
  change: (tx: StateTransaction) => Partial<StateTransaction>,
): PlantedBug => ({ name, needs, inStorage: ({ storage }) => withTransaction(storage, change) });

/** What limits starts and times. */
export const limitBugs: PlantedBug[] = [
  limitBug("idempotency key is forgotten", "limits", (tx) => ({
    takeStart: async (scope, limit, periodMs) =>
      scope.startsWith("once:") || tx.takeStart(scope, limit, periodMs),
  })),
  limitBug("rate window is too short", "limits", (tx) => ({
    takeStart: (scope, limit, periodMs) => tx.takeStart(scope, limit, periodMs / 2),
  })),
  limitBug("rate counts what it refuses", "limits", (tx) => ({
    takeStart: (scope, limit, periodMs) => tx.takeStart(scope, limit - (limit > 1 ? 1 : 0), periodMs),
  })),
  limitBug("throttle has no spacing", "limits", (tx) => ({
    throttleRun: (runId, scope, intervalMs, capacity) =>
      tx.throttleRun(runId, scope, intervalMs, 2 * capacity),
  })),
  limitBug("replaced run goes on", "singletons", () => ({ replaceRun: async () => {} })),
  limitBug("time is over too early", "times", (tx) => ({
    limitRun: (runId, kind, lengthMs) => tx.limitRun(runId, kind, 0.9 * lengthMs),
  })),
  limitBug("ticks are made up for one by one", "crons", (tx) => ({
    lockDueSchedules: async (limit) => {
      const due = await tx.lockDueSchedules(limit);
      return due.map((schedule) => ({ ...schedule, nowMs: schedule.tickMs ?? schedule.nowMs }));
    },
  })),
  {
    name: "debounce keeps the first event",
    needs: "debounces",
    inStorage: ({ storage, memory }) =>
      withTransaction(storage, (tx) => ({
        debounce: (event) =>
          tx.debounce({ ...event, eventId: memory?.debounces.get(event.scope)?.eventId ?? event.eventId }),
      })),
  },
  limitBug("batch keeps who came last", "batches", (tx) => ({
    joinBatch: async (batch, events) => {
      await tx.takeBatch(batch.scope);
      return tx.joinBatch(batch, events);
    },
  })),
  limitBug("batch does not wait", "batches", (tx) => ({
    joinBatch: (batch, events) => tx.joinBatch({ ...batch, timeoutMs: batch.timeoutMs / 3 }, events),
  })),
  limitBug("debounce does not wait", "debounces", (tx) => ({
    debounce: (event) => tx.debounce({ ...event, periodMs: event.periodMs / 3 }),
  })),
];
