import { killerLosses, maxClaims, maxPardonedClaims, pardoningDeaths, parkedLookMs } from "../../limits";
import type { Claim, Lease, QueueStore } from "../store";
import type { RunnerSql } from "./connection";

export function makeQueueStore(sql: RunnerSql): QueueStore {
  return {
    checkIn: async ({ name, host, pid, version, concurrency }) => {
      await sql`
        insert into durable.workers (name, host, pid, version, concurrency)
        values (${name}, ${host}, ${pid}, ${version}, ${concurrency})
        on conflict (name) do update set seen_at = clock_timestamp()`;
    },
    checkOut: async (name) => {
      await sql`delete from durable.workers where name = ${name}`;
    },
    claim: async (worker, functionIds, capacity, leaseMs) => {
      const rows = await sql<Claim[]>`
        select id::text as "jobId", run_id::text as "runId", lease_token::text as token, step_id as "stepId",
          attempt, claims, generation
        from durable.claim_jobs(${worker}, ${functionIds}::text[], ${capacity}, ${leaseMs}, ${maxClaims})`;
      return [...rows];
    },
    releaseUnheld: async (worker, heldTokens) => {
      const rows = await sql<Lease[]>`
        select job_id::text as "jobId", run_id::text as "runId", token::text
        from durable.release_unheld(${worker}, ${heldTokens}::uuid[])`;
      return [...rows];
    },
    pardon: (claim) => pardon(sql, claim),
    // SKIP LOCKED: a job that is being settled or cancelled right now is not waited for.
    renew: async (leases, leaseMs) => {
      await sql`
        update durable.jobs set lease_until = clock_timestamp() + ${leaseMs}::int * interval '1 millisecond'
        where id in (
          select id from durable.jobs
          where (id, lease_token) in (
            select * from unnest(${leases.map(({ jobId }) => jobId)}::uuid[], ${leases.map(({ token }) => token)}::uuid[]))
          for update skip locked)`;
    },
    nextDueMs: async (functionIds) => {
      const rows = await sql<{ ms: number | null }[]>`
        with served as (select ${functionIds}::text[] as ids)
        select case when exists (select from durable.events where routed_at is null)
            or exists (select from served, durable.ready_functions(ids) where ids <> '{}') then 0
          else (extract(epoch from least(
            (select min(available_at) from durable.jobs, served where state = 'scheduled' and ids <> '{}'),
            (select min(lease_until) from durable.jobs j, served where state = 'leased' and ids <> '{}'
              and (j.function_id = any (ids)
                or not exists (select from durable.functions f where f.id = j.function_id))),
            (select clock_timestamp() + ${parkedLookMs}::int * interval '1 millisecond'
              from durable.jobs, served where state = 'parked' and ids <> '{}' limit 1),
            (select min(fires_at) from durable.timers),
            (select min(coalesce(next_at, clock_timestamp())) from durable.schedules),
            (select min(due_at) from durable.debounces),
            (select min(due_at) from durable.batches)) - clock_timestamp()) * 1000)::float8 end as ms`;
      const ms = rows[0]?.ms ?? null;
      return ms === null ? null : Math.max(0, ms);
    },
  };
}

/**
 * Looks for workers that died without the job since the first of its own deaths. A death is another job's doing where that
 * was lost often too: two that kill do not excuse each other. A pardoned call is written down, once.
 */
async function pardon(sql: RunnerSql, { jobId, token }: Claim): Promise<boolean> {
  const rows = await sql`
    with job as (
      select * from durable.jobs where id = ${jobId} and lease_token = ${token}),
    own as (
      select a.worker, a.started_at from durable.attempts a join job on job.run_id = a.run_id
      where a.status = 'lost' and a.step_id is not distinct from job.step_id
      order by a.id desc limit ${maxClaims}),
    others as (
      select worker, count(*) over (partition by run_id, step_id) as losses from durable.attempts
      where status = 'lost' and started_at >= (select min(started_at) from own) and worker not in (select worker from own)),
    elsewhere as (
      select count(distinct worker) as deaths from others
      where worker not in (select worker from others where losses >= ${killerLosses}::int))
    insert into durable.attempts (run_id, step_id, attempt, status, worker, lease_token, started_at)
    select job.run_id, job.step_id, job.attempt, 'running', job.worker, job.lease_token, clock_timestamp()
    from job, elsewhere
    where elsewhere.deaths >= ${pardoningDeaths}::int and job.claims <= ${maxPardonedClaims}::int
    on conflict (lease_token) where lease_token is not null do update set status = excluded.status
    returning id`;
  return rows.length > 0;
}
