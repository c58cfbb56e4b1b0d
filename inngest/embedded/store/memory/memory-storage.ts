import type { RunStorage } from "../storage";
import type { StateTransaction } from "../transaction";
import { attemptTable } from "./attempt-table";
import type { MemoryDatabase } from "./database";
import { appendEvents, eventTable } from "./event-table";
import { flowTable } from "./flow-table";
import { functionTable, makeFunctionStore } from "./function-table";
import { jobTable } from "./job-table";
import { makeQueueStore } from "./queue";
import { readRun } from "./read-run";
import { runTable } from "./run-table";
import { saveCheckpoint } from "./save-checkpoint";
import { scheduleTable } from "./schedule-table";
import { stepTable } from "./step-table";
import { findDue, timerTable } from "./timer-table";
import { waitTable } from "./wait-table";

/** The engine's state in memory: lost with the process, as deterministic as its clock and its ids. */
export function memoryStorage(db: MemoryDatabase): RunStorage {
  const { newId } = db.options;
  return {
    newId,
    transact: (work) => transact(db, work),
    appendEvents: async (events) => {
      const stored = await db.exclusively(() => appendEvents(db, events));
      if ([...stored].some(([given, kept]) => given === kept)) db.wakeWorkers();
      return stored;
    },
    hasWaitingEvents: () => db.exclusively(() => db.events.all().some(({ routedAt }) => routedAt === null)),
    findDue: (limit) => db.exclusively(() => findDue(db, limit)),
    readRun: (lease) => db.exclusively(() => readRun(db, lease)),
    saveCheckpoint: (lease, steps, bytes) => db.exclusively(() => saveCheckpoint(db, lease, steps, bytes)),
    queue: makeQueueStore(db),
    functions: makeFunctionStore(db),
    signals: {
      listen: async (onWake) => {
        const stop = db.listen(onWake);
        onWake();
        return { stop: async () => stop() };
      },
    },
  };
}

async function transact<T>(db: MemoryDatabase, work: (tx: StateTransaction) => Promise<T>): Promise<T> {
  let woken = false;
  const wakeWorkers = () => {
    woken = true;
  };
  const result = await db.exclusively(() => work({ ...tables(db), newId: db.options.newId, wakeWorkers }));
  if (woken) db.wakeWorkers();
  return result;
}

const tables = (db: MemoryDatabase): Omit<StateTransaction, "newId" | "wakeWorkers"> => ({
  ...runTable(db),
  ...jobTable(db),
  ...stepTable(db),
  ...attemptTable(db),
  ...timerTable(db),
  ...waitTable(db),
  ...eventTable(db),
  ...scheduleTable(db),
  ...flowTable(db),
  ...functionTable(db),
});
