import type { DurableStore } from "../store";
import { checkpoint } from "./checkpoint";
import type { RunnerSql } from "./connection";
import { cancelRun, rerunRun } from "./control";
import { makeFunctionStore } from "./functions";
import { makeSignalStore } from "./listener";
import { loadRun } from "./load-run";
import { makeQueueStore } from "./queue";
import { makeEventStore } from "./routing";
import { findRun } from "./run-detail";
import { listRuns } from "./run-list";
import { settle } from "./settle";
import { queueStats } from "./stats";
import { makeScheduleStore } from "./timers";

/** The store on Postgres. Its tables come from `db/migrations/0001_durable.sql`. */
export function openPostgresStore(sql: RunnerSql): DurableStore {
  return {
    events: makeEventStore(sql),
    queue: makeQueueStore(sql),
    state: {
      load: (lease) => loadRun(sql, lease),
      checkpoint: (lease, steps) => checkpoint(sql, lease, steps),
      settle: (lease, outcome) => settle(sql, lease, outcome),
    },
    schedule: makeScheduleStore(sql),
    functions: makeFunctionStore(sql),
    runs: {
      list: (filter) => listRuns(sql, filter),
      find: (runId) => findRun(sql, runId),
      cancel: (runId) => cancelRun(sql, runId),
      rerun: (runId) => rerunRun(sql, runId),
      stats: () => queueStats(sql),
    },
    signals: makeSignalStore(sql),
  };
}
