import type { RunStorage } from "../storage";
import type { StateTransaction } from "../transaction";
import { attemptTable } from "./attempt-table";
import { batchTable } from "./batch-table";
import type { MemoryDatabase, RunStatement } from "./database";
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
import { sweepTable } from "./sweep-table";
import { findDue, timerTable } from "./timer-table";
import { waitTable } from "./wait-table";

/** The engine's state in memory: lost with the process, as deterministic as its clock and its ids. */
export function memoryStorage(db: MemoryDatabase): RunStorage {
  const { newId } = db.options;
  const statements = tables(db);
  return {
    newId,
    transact: (work) => transact(db, statements, work),
    appendEvents: async (events) => {
      const stored = await db.transaction((run) => run(() => appendEvents(db, events)));
      if ([...stored].some(([given, kept]) => given === kept)) db.wakeWorkers();
      return stored;
    },
    hasWaitingEvents: () => db.statement(() => db.events.all().some(({ routedAt }) => routedAt === null)),
    findDue: (limit) => db.statement(() => findDue(db, limit)),
    readRun: (lease) => db.statement(() => readRun(db, lease)),
    saveCheckpoint: (lease, steps, bytes) =>
      db.transaction((run) => run(() => saveCheckpoint(db, lease, steps, bytes))),
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

async function transact<T>(
  db: MemoryDatabase,
  statements: Statements,
  work: (tx: StateTransaction) => Promise<T>,
): Promise<T> {
  let woken = false;
  const result = await db.transaction((run) => {
    woken = false;
    const wakeWorkers = () => {
      woken = true;
    };
    return work({ ...asStatements(statements, run), newId: db.options.newId, wakeWorkers });
  });
  if (woken) db.wakeWorkers();
  return result;
}

/** The same methods, each run as a statement. */
function asStatements<Group extends object>(group: Group, run: RunStatement): Group {
  const methods = Object.entries(group).map(([name, method]: [string, unknown]) => [
    name,
    (...given: unknown[]) => run(() => Reflect.apply(Object(method), group, given)),
  ]);
  return Object.fromEntries(methods);
}

type Statements = Omit<StateTransaction, "newId" | "wakeWorkers">;

const tables = (db: MemoryDatabase): Statements => ({
  ...runTable(db),
  ...jobTable(db),
  ...stepTable(db),
  ...attemptTable(db),
  ...timerTable(db),
  ...waitTable(db),
  ...eventTable(db),
  ...scheduleTable(db),
  ...flowTable(db),
  ...batchTable(db),
  ...sweepTable(db),
  ...functionTable(db),
});
