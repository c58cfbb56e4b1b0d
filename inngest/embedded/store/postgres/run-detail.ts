import { isId } from "@/lib/kernel/ids";
import type { SerialisedError } from "../outcome";
import type { RunDetail, RunStep, StepAttempt } from "../run-views";
import type { RunnerSql } from "./connection";
import { type EventRow, toStoredEvent } from "./events";
import { isoTime, isoTimeOrNull, type SummaryRow, summaryColumns, toSummary } from "./run-list";

type DetailRow = SummaryRow &
  EventRow & {
    rerunOf: string | null;
    parentRunId: string | null;
    output: string | null;
    error: string | null;
  };

type StepRow = {
  id: string;
  name: string;
  kind: "run" | "sleep" | "invoke";
  status: "pending" | "completed" | "failed";
  createdMs: number;
  endedMs: number | null;
  output: string | null;
  outputBytes: number;
  error: string | null;
};

type AttemptRow = {
  stepId: string | null;
  stepName: string | null;
  attempt: number;
  status: StepAttempt["status"] | "lost";
  startedMs: number;
  endedMs: number | null;
  error: string | null;
  worker: string | null;
};

/** Longer outputs are left out of the page of a run. */
const longestOutput = 64 * 1024;
/** A run has at most 1,000 steps; more attempts than this are cut, oldest kept. */
const mostAttempts = 5000;

/** One run with its steps and their attempts, in the order in which they began. */
export async function findRun(sql: RunnerSql, runId: string): Promise<RunDetail | null> {
  if (!isId(runId)) return null;
  // The run comes first: when it has ended, its steps and attempts, read after it, have too.
  const runs = await sql<DetailRow[]>`
    select ${summaryColumns(sql)}, e.body::text as "eventBody", r.rerun_of::text as "rerunOf",
      (extract(epoch from e.received_at) * 1000)::float8 as "receivedMs", r.parent_run_id::text as "parentRunId",
      r.output::text, r.error::text
    from durable.runs r join durable.events e on e.id = r.event_id where r.id = ${runId}`;
  const run = runs[0];
  if (!run) return null;
  const [steps, attempts] = await Promise.all([findSteps(sql, runId), findAttempts(sql, runId)]);
  const { eventBody, receivedMs, rerunOf, parentRunId, output, error, ...summary } = run;
  return {
    ...toSummary(summary),
    rerunOf,
    parentRunId,
    input: toStoredEvent({ eventBody, receivedMs }),
    output: output === null ? null : JSON.parse(output),
    error: errorText(error),
    steps: toSteps(run, steps, attempts),
  };
}

const findSteps = (sql: RunnerSql, runId: string) => sql<StepRow[]>`
  select id, name, kind, status, (extract(epoch from created_at) * 1000)::float8 as "createdMs",
    (extract(epoch from ended_at) * 1000)::float8 as "endedMs", octet_length(output::text) as "outputBytes",
    case when octet_length(output::text) <= ${longestOutput}::int then output::text end as output, error::text
  from durable.steps where run_id = ${runId} order by created_at, id`;

const findAttempts = (sql: RunnerSql, runId: string) => sql<AttemptRow[]>`
  select step_id as "stepId", step_name as "stepName", attempt, status, worker, error::text,
    (extract(epoch from started_at) * 1000)::float8 as "startedMs",
    (extract(epoch from ended_at) * 1000)::float8 as "endedMs"
  from durable.attempts where run_id = ${runId} order by id limit ${mostAttempts}`;

/** `Name: message` of a recorded error. */
function errorText(json: string | null): string | null {
  if (json === null) return null;
  const error: SerialisedError = JSON.parse(json);
  return `${error.name}: ${error.message}`;
}

const toAttempt = (row: AttemptRow): StepAttempt => ({
  attempt: row.attempt,
  status: row.status === "lost" ? "abandoned" : row.status,
  startedAt: isoTime(row.startedMs),
  finishedAt: isoTimeOrNull(row.endedMs),
  error: errorText(row.error),
  worker: row.worker,
});

function toSteps(run: DetailRow, steps: StepRow[], attempts: AttemptRow[]): RunStep[] {
  const byStep = Map.groupBy(attempts, ({ stepId }) => stepId);
  const calls = byStep.get(null) ?? [];
  const known = new Set(steps.map(({ id }) => id));
  const retried = [...byStep].flatMap(([id, rows]) =>
    id === null || known.has(id) ? [] : [unfinished(id, rows)],
  );
  return [callsAsStep(run, calls), ...steps.map((row) => toStep(row, byStep.get(row.id) ?? [])), ...retried];
}

function callsAsStep(run: DetailRow, calls: AttemptRow[]): RunStep {
  const running = run.status === "running" || run.status === "queued";
  return {
    id: "function",
    name: run.functionId,
    kind: "function",
    status: running
      ? calls.length > 0
        ? "running"
        : "pending"
      : run.status === "completed"
        ? "completed"
        : "failed",
    startedAt: isoTimeOrNull(run.startedMs),
    finishedAt: isoTimeOrNull(run.endedMs),
    output: null,
    error: errorText(run.error),
    attempts: calls.map(toAttempt),
  };
}

function toStep(row: StepRow, attempts: AttemptRow[]): RunStep {
  const under = attempts.some(({ status }) => status === "running");
  const startedMs =
    attempts[0]?.startedMs ?? (row.kind === "run" && row.status === "pending" ? null : row.createdMs);
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    status: row.status === "pending" && under ? "running" : row.status,
    startedAt: isoTimeOrNull(startedMs),
    finishedAt: isoTimeOrNull(row.endedMs),
    output: row.output === null ? omitted(row.outputBytes) : JSON.parse(row.output),
    error: errorText(row.error),
    attempts: attempts.map(toAttempt),
  };
}

const omitted = (bytes: number | null) => (bytes ? { omitted: true, bytes } : null);

/** A step that failed and will be tried again with its discovery: it has attempts but no result yet. */
const unfinished = (id: string, rows: AttemptRow[]): RunStep => ({
  id,
  name: rows[0]?.stepName ?? id,
  kind: "run",
  status: "pending",
  startedAt: isoTimeOrNull(rows[0]?.startedMs ?? null),
  finishedAt: null,
  output: null,
  error: errorText(rows.at(-1)?.error ?? null),
  attempts: rows.map(toAttempt),
});
