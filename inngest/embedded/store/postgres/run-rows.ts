import { newId } from "@/lib/kernel/ids";
import { notifyWorkers, type Tx } from "./connection";

/** A run whose row is locked until the transaction ends. */
export type LockedRun = {
  id: string;
  functionId: string;
  stepCount: number;
  stateBytes: number;
  organisationId: string | null;
  parentRunId: string | null;
  parentStepId: string | null;
};

/** Longer pauses inside a transaction mean that its process is frozen: Postgres then frees what it holds. */
const longestPauseMs = 15_000;

/**
 * Locks a run that has not ended; null when there is none. Everything that changes a run begins here, so changes of one
 * run take turns. NO KEY UPDATE leaves foreign keys of other transactions alone.
 */
export async function lockRun(tx: Tx, runId: string): Promise<LockedRun | null> {
  const rows = await tx<LockedRun[]>`
    select id::text, function_id as "functionId", step_count as "stepCount", state_bytes::float8 as "stateBytes",
      organisation_id as "organisationId", parent_run_id::text as "parentRunId", parent_step_id as "parentStepId",
      set_config('idle_in_transaction_session_timeout', ${String(longestPauseMs)}, true)
    from durable.runs where id = ${runId} and status in ('queued', 'running') for no key update`;
  return rows[0] ?? null;
}

/** Queues the next discovery, unless steps are still pending: parallel steps go forward together. */
export async function discoverWhenIdle(tx: Tx, runId: string): Promise<void> {
  const queued = await tx`
    insert into durable.jobs (id, run_id, function_id, state, rank, slot_keys, slot_limits)
    select ${newId()}::uuid, id, function_id, 'ready', rank, slot_keys, slot_limits from durable.runs
    where id = ${runId} and not exists (select from durable.steps where run_id = ${runId} and status = 'pending')
    on conflict (run_id, step_id) do nothing returning id`;
  if (queued.length > 0) await notifyWorkers(tx);
}
