import type { ScheduleStore } from "../store";
import { inTransaction, type RunnerSql } from "./connection";
import { resolveStep } from "./finish-run";
import { timedResult } from "./start-steps";

type DueTimer = { runId: string; stepId: string; kind: string };

export function makeScheduleStore(sql: RunnerSql): ScheduleStore {
  return {
    fireDue: async (limit) => {
      const due = await sql<DueTimer[]>`
        select t.run_id::text as "runId", t.step_id as "stepId", s.kind
        from durable.timers t join durable.steps s on s.run_id = t.run_id and s.id = t.step_id
        where t.fires_at <= clock_timestamp() order by t.fires_at limit ${limit}`;
      const fired = await Promise.all(due.map((timer) => fire(sql, timer)));
      return fired.filter(Boolean).length;
    },
  };
}

/** Workers that see the same timer take turns at its run, and the second finds the step ended. */
const fire = (sql: RunnerSql, { runId, stepId, kind }: DueTimer): Promise<boolean> =>
  inTransaction(sql, (tx) => resolveStep(tx, runId, stepId, timedResult(kind)));
