import type { MemoryDatabase } from "../../store/memory/database";
import { dueSchedules } from "../../store/memory/schedule-table";
import type { LockedRun } from "../../store/transaction";
import { type PlantedBug, withTransaction } from "./planted-bug";

/** Locks whose names begin like this are given to everyone. */
function withoutLock(memory: MemoryDatabase | undefined, name: string): void {
  if (!memory) return;
  const lock = memory.locks.lock.bind(memory.locks);
  memory.locks.lock = (key) => {
    if (!key.startsWith(name)) lock(key);
  };
}

/** Two workers look for a singleton's run at once, and both find none. */
const singletonWithoutLock: PlantedBug = {
  name: "singleton without its lock",
  needs: "singletons",
  inStorage: ({ storage, memory }) => {
    withoutLock(memory, "singleton");
    return storage;
  },
};

/** Two workers claim at once, and both find room under a concurrency limit. */
const claimsAtOnce: PlantedBug = {
  name: "claims at once",
  inStorage: ({ storage, memory }) => {
    withoutLock(memory, "claims");
    return storage;
  },
};

/** What changes a run does not wait for others that do: each sees the step of the other as pending. */
const runsAreNotLocked: PlantedBug = {
  name: "runs are not locked",
  inStorage: ({ storage, memory }) => {
    const open = (runId: string): LockedRun | null => {
      const run = memory?.runs.get(runId);
      return run && run.endedAt === null ? run : null;
    };
    return withTransaction(storage, () => ({ lockRun: async (runId) => open(runId) }));
  },
};

/** Every worker that sees a due schedule fires it. */
const everyWorkerTicks: PlantedBug = {
  name: "every worker ticks",
  needs: "crons",
  inStorage: ({ storage, memory }) =>
    withTransaction(storage, () => ({
      lockDueSchedules: async () =>
        memory
          ? dueSchedules(memory).map(({ nextAt, ...schedule }) => ({
              ...schedule,
              tickMs: nextAt,
              nowMs: memory.now(),
            }))
          : [],
    })),
};

export const lockBugs: PlantedBug[] = [
  singletonWithoutLock,
  claimsAtOnce,
  runsAreNotLocked,
  everyWorkerTicks,
];
