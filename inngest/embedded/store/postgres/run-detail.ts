import { isId } from "@/lib/kernel/ids";
import {
  type AttemptRow,
  type DetailRow,
  longestOutput,
  mostAttempts,
  type StepRow,
  toDetail,
} from "../../state/run-detail";
import type { RunDetail } from "../run-views";
import type { RunnerSql } from "./connection";
import { summaryColumns } from "./run-list";

/** One run with its steps and their attempts, in the order in which they began. */
export async function findRun(sql: RunnerSql, runId: string): Promise<RunDetail | null> {
  if (!isId(runId)) return null;
  // The run comes first: when it has ended, its steps and attempts, read after it, have too.
  const runs = await sql<DetailRow[]>`
    select ${summaryColumns(sql)}, e.body::text, r.rerun_of::text as "rerunOf",
      (extract(epoch from e.received_at) * 1000)::float8 as "receivedMs", r.parent_run_id::text as "parentRunId",
      r.replayed_from as "replayedFrom", coalesce(r.kept_steps, 0) as "keptSteps", r.output::text
    from durable.runs r join durable.events e on e.id = r.event_id where r.id = ${runId}`;
  const run = runs[0];
  if (!run) return null;
  const [steps, attempts] = await Promise.all([findSteps(sql, runId), findAttempts(sql, runId)]);
  return toDetail(run, steps, attempts);
}

const findSteps = (sql: RunnerSql, runId: string) => sql<StepRow[]>`
  select s.id, s.name, s.kind, s.status, s.position, (extract(epoch from s.created_at) * 1000)::float8 as "createdMs",
    (extract(epoch from s.ended_at) * 1000)::float8 as "endedMs", octet_length(s.output::text) as "outputBytes",
    case when octet_length(s.output::text) <= ${longestOutput}::int then s.output::text end as output, s.error::text,
    s.attempt, s.worker,
    child.id::text as "childRunId", (extract(epoch from child.started_at) * 1000)::float8 as "childStartedMs"
  from durable.steps s left join durable.runs child
    on child.origin = 'invoke' and child.parent_run_id = s.run_id and child.parent_step_id = s.id
  where s.run_id = ${runId} order by s.created_at, s.position, s.id`;

const findAttempts = (sql: RunnerSql, runId: string) => sql<AttemptRow[]>`
  select step_id as "stepId", step_name as "stepName", attempt, status, worker, error::text,
    (extract(epoch from started_at) * 1000)::float8 as "startedMs",
    (extract(epoch from ended_at) * 1000)::float8 as "endedMs"
  from durable.attempts where run_id = ${runId} order by id limit ${mostAttempts}`;
