import { makeDurableStore } from "../../state/durable-store";
import type { DurableStore, RunViews } from "../store";
import type { RunnerSql } from "./connection";
import { postgresStorage } from "./postgres-storage";
import { queueStats } from "./queue-depth";
import { queueOverview } from "./queue-overview";
import { findRun } from "./run-detail";
import { listRuns } from "./run-list";

export type PostgresStore = DurableStore & { views: RunViews };

/** The store on Postgres, and what people see of it. */
export function openPostgresStore(sql: RunnerSql): PostgresStore {
  return {
    ...makeDurableStore(postgresStorage(sql)),
    views: {
      list: (filter) => listRuns(sql, filter),
      find: (runId) => findRun(sql, runId),
      stats: () => queueStats(sql),
      overview: () => queueOverview(sql),
    },
  };
}
