import type { AnsweredJob, JobTable } from "../transaction";
import { dueAt, type Tx } from "./connection";

export const jobTable = (tx: Tx, newId: () => string): JobTable => ({
  takeJob: async ({ jobId, token }) => {
    const rows = await tx<AnsweredJob[]>`
      delete from durable.jobs where id = ${jobId} and lease_token = ${token}
      returning step_id as "stepId", attempt, worker`;
    return rows[0] ?? null;
  },
  postponeJob: async ({ jobId, token }, until) => {
    const rows = await tx<AnsweredJob[]>`
      update durable.jobs set state = 'scheduled', available_at = ${dueAt(tx, until)}, attempt = attempt + 1,
        claims = 0, lease_token = null, lease_until = null, lease_ms = null, worker = null
      where id = ${jobId} and lease_token = ${token}
      returning step_id as "stepId", attempt - 1 as attempt, (select worker from durable.attempts
        where lease_token = ${token}) as worker`;
    return rows[0] ?? null;
  },
  queueSteps: async (runId, stepIds) => {
    await tx`
      insert into durable.jobs (id, run_id, function_id, organisation_id, step_id, state, rank, slot_keys, slot_limits)
      select planned.id, r.id, r.function_id, r.organisation_id, planned.step_id, 'ready', r.rank, r.slot_keys,
        r.slot_limits
      from durable.runs r, unnest(${stepIds.map(newId)}::uuid[], ${stepIds}::text[]) as planned (id, step_id)
      where r.id = ${runId}`;
  },
  queueDiscovery: async (runId, ended, knownSteps) => {
    const queued = await tx`
      insert into durable.jobs (id, run_id, function_id, organisation_id, state, rank, slot_keys, slot_limits)
      select ${newId()}::uuid, id, function_id, organisation_id, 'ready', rank, slot_keys, slot_limits from durable.runs
      where id = ${runId} and (not exists (select from durable.steps where run_id = ${runId} and status = 'pending')
        or is_race and (
          exists (select from durable.steps where run_id = ${runId} and id = any (${ended}::text[]) and races)
          or cardinality(${ended}::text[]) > 0 and not exists (
            select from durable.steps where run_id = ${runId} and status = 'pending' and not races)
          or ${knownSteps ?? null}::int < (
            select count(*) from durable.steps where run_id = ${runId} and status <> 'pending')))
      on conflict (run_id, step_id) do nothing returning id`;
    return queued.length > 0;
  },
  dropJobs: async (runId) => {
    await tx`delete from durable.jobs where run_id = ${runId}`;
  },
});
