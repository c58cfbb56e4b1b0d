-- Who kills processes is found out from the first loss on. A process that dies takes every job it holds with it, and one
-- of them may be to blame: every lost job is a suspect, and suspects are tried apart from other jobs. A trial lasts until
-- the job is answered for or checkpointed, or `trial_until`: what kills, kills soon, and long jobs must not keep a worker
-- from others.
ALTER TABLE durable.jobs ADD COLUMN trial_until timestamptz;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION durable.lease_job(
  job_id uuid, for_worker text, at timestamptz, for_ms integer, max_claims integer)
RETURNS SETOF durable.jobs LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  job durable.jobs%ROWTYPE;
BEGIN
  UPDATE durable.jobs SET state = 'leased', lease_token = gen_random_uuid(), worker = for_worker, lease_ms = for_ms,
    lease_until = at + for_ms * interval '1 millisecond', claims = claims + 1, generation = generation + 1,
    trial_until = CASE WHEN claims > 0 THEN at + for_ms / 3 * interval '1 millisecond' END
  WHERE id = job_id RETURNING * INTO job;
  IF job.claims <= max_claims THEN
    INSERT INTO durable.attempts (run_id, step_id, attempt, status, worker, lease_token, started_at)
    VALUES (job.run_id, job.step_id, job.attempt, 'running', for_worker, job.lease_token, at);
  END IF;
  RETURN NEXT job;
END $$;
--> statement-breakpoint
-- Leases lost jobs, the longest lost first: those lost once with others lost once, one lost more often alone.
CREATE FUNCTION durable.lease_suspects(
  first durable.jobs, for_worker text, serves text[], capacity integer, at timestamptz, for_ms integer,
  max_claims integer)
RETURNS SETOF durable.jobs LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  job durable.jobs%ROWTYPE;
BEGIN
  FOR job IN
    SELECT * FROM durable.jobs j
    WHERE j.state = 'leased' AND j.lease_until < at AND (j.id = first.id OR (first.claims < 2 AND j.claims < 2))
      AND (j.function_id = ANY (serves) OR NOT EXISTS (SELECT FROM durable.functions f WHERE f.id = j.function_id))
    ORDER BY j.lease_until, j.id LIMIT capacity FOR UPDATE SKIP LOCKED
  LOOP
    UPDATE durable.attempts SET status = 'lost', ended_at = job.lease_until
    WHERE lease_token = job.lease_token AND status = 'running';
    RETURN QUERY SELECT * FROM durable.lease_job(job.id, for_worker, at, for_ms, max_claims);
  END LOOP;
END $$;
--> statement-breakpoint
-- Leases at most `capacity` jobs to a worker. One statement, so that the lock is never held over a round trip. Only claims
-- raise the use of a concurrency key and claims take turns, hence no limit is ever exceeded; ends of jobs only lower it
-- and need no lock. Every row lock is SKIP LOCKED: a claim never waits for a stuck client.
-- A job whose lease ran out keeps its keys and is leased again: its claim counts as one more without an answer.
-- Lost jobs go to a worker that holds nothing, which takes nothing else during their trial. While they wait and every
-- worker is at work, the one that holds least takes nothing, to become free for them; when they have waited for half a
-- lease, any takes them. A worker takes jobs of the functions that it serves, and those of functions that are not synced
-- any more, to fail them.
CREATE OR REPLACE FUNCTION durable.claim_jobs(
  for_worker text, serves text[], capacity integer, for_ms integer, max_claims integer)
RETURNS SETOF durable.jobs LANGUAGE plpgsql VOLATILE
SET enable_seqscan = off SET enable_bitmapscan = off SET enable_sort = off SET enable_hashjoin = off
SET enable_mergejoin = off SET jit = off SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  at timestamptz;
  leases record;
  lost durable.jobs%ROWTYPE;
BEGIN
  PERFORM pg_advisory_xact_lock(7305221147);
  at := clock_timestamp();
  PERFORM durable.make_ready(at);

  SELECT count(*) FILTER (WHERE worker = for_worker AND lease_until >= at) AS own,
    count(*) FILTER (WHERE worker = for_worker AND lease_until >= at AND claims > 1 AND trial_until >= at) AS on_trial,
    count(*) FILTER (WHERE lease_until < at) AS lost
  INTO leases FROM durable.jobs WHERE state = 'leased';
  IF leases.on_trial > 0 THEN
    RETURN;
  END IF;

  IF leases.lost > 0 THEN
    SELECT * INTO lost FROM durable.jobs j
    WHERE j.state = 'leased' AND j.lease_until < at AND (j.function_id = ANY (serves)
      OR NOT EXISTS (SELECT FROM durable.functions f WHERE f.id = j.function_id))
    ORDER BY j.lease_until, j.id LIMIT 1 FOR UPDATE SKIP LOCKED;
    IF FOUND AND (leases.own = 0 OR lost.lease_until < at - for_ms / 2 * interval '1 millisecond') THEN
      RETURN QUERY SELECT * FROM durable.lease_suspects(lost, for_worker, serves, capacity, at, for_ms, max_claims);
      RETURN;
    ELSIF FOUND AND for_worker = (SELECT worker FROM durable.jobs WHERE state = 'leased' AND lease_until >= at
        GROUP BY worker ORDER BY count(*), worker LIMIT 1) THEN
      RETURN;
    END IF;
  END IF;

  RETURN QUERY SELECT * FROM durable.lease_ready(for_worker, serves, capacity, at, for_ms, max_claims);
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION durable.lease_suspects FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION durable.lease_suspects TO elysia_app;
