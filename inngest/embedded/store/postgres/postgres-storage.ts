import { newId as uuid } from "@/lib/kernel/ids";
import type { RunStorage } from "../storage";
import type { StateTransaction } from "../transaction";
import { appendEvents } from "./append-events";
import { attemptTable } from "./attempt-table";
import { batchTable } from "./batch-table";
import { inTransaction, notifyWorkers, type RunnerSql, type Tx } from "./connection";
import { eventTable, hasWaitingEvents } from "./event-table";
import { flowTable } from "./flow-table";
import { functionTable, makeFunctionStore } from "./function-table";
import { jobTable } from "./job-table";
import { makeSignalStore } from "./listener";
import { makeQueueStore } from "./queue";
import { readRun } from "./read-run";
import { runTable } from "./run-table";
import { saveCheckpoint } from "./save-checkpoint";
import { scheduleTable } from "./schedule-table";
import { stepTable } from "./step-table";
import { sweepTable } from "./sweep-table";
import { findDue, timerTable } from "./timer-table";
import { waitTable } from "./wait-table";

/** The engine's state on Postgres. Its tables come from `db/migrations/0001_durable.sql`. */
export const postgresStorage = (sql: RunnerSql, newId: () => string = uuid): RunStorage => ({
  newId,
  transact: (work) =>
    inTransaction(sql, async (tx) => {
      let woken = false;
      const wakeWorkers = () => {
        woken = true;
      };
      const result = await work({ ...tables(tx, newId), newId, wakeWorkers });
      if (woken) await notifyWorkers(tx);
      return result;
    }),
  appendEvents: (events) => appendEvents(sql, events),
  hasWaitingEvents: () => hasWaitingEvents(sql),
  findDue: (limit) => findDue(sql, limit),
  readRun: (lease) => readRun(sql, lease),
  saveCheckpoint: (lease, steps, bytes) => saveCheckpoint(sql, lease, steps, bytes),
  queue: makeQueueStore(sql),
  functions: makeFunctionStore(sql),
  signals: makeSignalStore(sql),
});

const tables = (tx: Tx, newId: () => string): Omit<StateTransaction, "newId" | "wakeWorkers"> => ({
  ...runTable(tx),
  ...jobTable(tx, newId),
  ...stepTable(tx),
  ...attemptTable(tx),
  ...timerTable(tx),
  ...waitTable(tx),
  ...eventTable(tx),
  ...scheduleTable(tx),
  ...flowTable(tx),
  ...batchTable(tx),
  ...sweepTable(tx),
  ...functionTable(tx),
});
