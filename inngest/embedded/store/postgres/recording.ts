import { jsonText } from "../json-text";
import type { FailedStep, Outcome, RecordedStep, StepResult } from "../outcome";
import type { Lease } from "../store";
import type { Tx } from "./connection";
import type { StepColumns } from "./step-rows";

/** A job that was just answered for. */
export type AnsweredJob = { stepId: string | null; attempt: number; worker: string | null };

/** Ends pending steps and adds new ones. A step that has ended already keeps its result. @returns the ids it changed */
export async function recordSteps(
  tx: Tx,
  runId: string,
  base: number,
  columns: StepColumns,
): Promise<string[]> {
  if (columns.ids.length === 0) return [];
  const rows = await tx<{ id: string }[]>`
    insert into durable.steps as s (run_id, id, name, kind, status, position, output, error, created_at, ended_at)
    select ${runId}::uuid, id, name, 'run', status, ${base}::int + ordinality, output::json, error::json,
      clock_timestamp() - duration_ms * interval '1 millisecond', clock_timestamp()
    from unnest(${columns.ids}::text[], ${columns.names}::text[], ${columns.statuses}::text[],
      ${columns.outputs}::text[], ${columns.errors}::text[], ${columns.durations}::float8[])
      with ordinality as t (id, name, status, output, error, duration_ms, ordinality)
    on conflict (run_id, id) do update set status = excluded.status, position = excluded.position,
      output = excluded.output, error = excluded.error, ended_at = excluded.ended_at
    where s.status = 'pending'
    returning s.id`;
  return rows.map(({ id }) => id);
}

/** Writes down how a call ended, and the steps that it executed on the way. */
export async function recordAttempts(
  tx: Tx,
  lease: Lease,
  job: AnsweredJob,
  outcome: Outcome,
): Promise<void> {
  const own = outcome.recorded.find(({ id }) => id === job.stepId);
  const failedStep = outcome.kind === "retry" || outcome.kind === "failed" ? outcome.failedStep : undefined;
  const callError = callErrorOf(outcome, own?.result, failedStep, job);
  await tx`update durable.attempts set ended_at = clock_timestamp(),
      status = ${callError === null ? "completed" : "failed"},
      error = ${callError === null ? null : jsonText(callError)}::text::json
    where lease_token = ${lease.token}`;
  const executed: StepTry[] = outcome.recorded.filter((step) => step !== own);
  if (failedStep && failedStep.id !== job.stepId && "error" in outcome) {
    executed.push({ ...failedStep, result: { status: "failed", error: outcome.error } });
  }
  for (const step of executed) await insertAttempt(tx, lease.runId, job, step);
}

type StepTry = Pick<RecordedStep, "id" | "name" | "result" | "durationMs">;

function callErrorOf(
  outcome: Outcome,
  own: StepResult | undefined,
  failedStep: FailedStep | undefined,
  job: AnsweredJob,
) {
  if (own?.status === "failed") return own.error;
  if (outcome.kind !== "retry" && outcome.kind !== "failed") return null;
  return failedStep && failedStep.id !== job.stepId ? null : outcome.error;
}

async function insertAttempt(tx: Tx, runId: string, job: AnsweredJob, step: StepTry): Promise<void> {
  const error = step.result.status === "failed" ? jsonText(step.result.error) : null;
  await tx`
    insert into durable.attempts (run_id, step_id, step_name, attempt, status, worker, started_at, ended_at, error)
    values (${runId}, ${step.id}, ${step.name}, ${job.attempt}, ${step.result.status}, ${job.worker},
      clock_timestamp() - ${step.durationMs ?? 0}::float8 * interval '1 millisecond', clock_timestamp(),
      ${error}::text::json)`;
}
