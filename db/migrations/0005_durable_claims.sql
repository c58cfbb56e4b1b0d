-- How many leased jobs hold a concurrency key.
CREATE FUNCTION durable.slots_in_use(slot_key text) RETURNS bigint LANGUAGE sql VOLATILE AS $$
  SELECT count(*) FROM durable.jobs WHERE state = 'leased' AND slot_keys @> ARRAY[slot_key]
$$;
--> statement-breakpoint
CREATE FUNCTION durable.is_served(id text, serves text[]) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT id = ANY (serves) OR NOT EXISTS (SELECT FROM durable.functions f WHERE f.id = is_served.id)
$$;
--> statement-breakpoint
-- Leases at most `capacity` jobs to a worker, oldest rank first. One statement, so that the lock is never held over a
-- round trip. Only claims raise the use of a concurrency key and claims take turns, hence no limit is ever exceeded; ends
-- of jobs only lower it and need no lock. Every row lock is SKIP LOCKED: a claim never waits for a stuck client.
-- A job whose lease ran out keeps its keys and is leased again: its claim counts as one more without an answer.
-- A process that dies takes every job it holds with it, and one of them may be to blame. A job that was lost twice is a
-- suspect: a worker holds one suspect at most, so that no job is given up for what another one did.
-- A worker takes jobs of the functions that it serves, and those of functions that are not synced any more, to fail them.
CREATE FUNCTION durable.claim_jobs(
  for_worker text, serves text[], capacity integer, for_ms integer, max_claims integer)
RETURNS SETOF durable.jobs LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  at timestamptz;
  job durable.jobs%ROWTYPE;
  slot record;
  taken integer := 0;
  visited integer := 0;
  found_ready boolean := true;
  suspect uuid;
BEGIN
  PERFORM pg_advisory_xact_lock(7305221147);
  at := clock_timestamp();

  UPDATE durable.jobs SET state = 'ready' WHERE id IN (
    SELECT id FROM durable.jobs WHERE state = 'scheduled' AND available_at <= at
    ORDER BY available_at LIMIT 1000 FOR UPDATE SKIP LOCKED);

  FOR slot IN
    WITH RECURSIVE heads AS (
      (SELECT parked_on, parked_limit FROM durable.jobs WHERE state = 'parked' ORDER BY parked_on, rank, id LIMIT 1)
      UNION ALL
      SELECT later.parked_on, later.parked_limit FROM heads, LATERAL (
        SELECT parked_on, parked_limit FROM durable.jobs
        WHERE state = 'parked' AND parked_on > heads.parked_on ORDER BY parked_on, rank, id LIMIT 1) AS later)
    SELECT parked_on AS key, parked_limit - durable.slots_in_use(parked_on) AS free FROM heads
  LOOP
    IF slot.free > 0 THEN
      UPDATE durable.jobs SET state = 'ready', parked_on = NULL, parked_limit = NULL WHERE id IN (
        SELECT id FROM durable.jobs WHERE state = 'parked' AND parked_on = slot.key
        ORDER BY rank, id LIMIT slot.free FOR UPDATE SKIP LOCKED);
    END IF;
  END LOOP;

  IF NOT EXISTS (SELECT FROM durable.jobs
    WHERE state = 'leased' AND worker = for_worker AND claims > 2 AND lease_until >= at) THEN
    SELECT id INTO suspect FROM durable.jobs
    WHERE state = 'leased' AND lease_until < at AND claims >= 2 AND durable.is_served(function_id, serves)
    ORDER BY claims DESC, lease_until LIMIT 1 FOR UPDATE SKIP LOCKED;
  END IF;
  -- The suspect first: it has waited longest, and a fresh process is its best chance.
  FOR job IN
    SELECT * FROM durable.jobs
    WHERE state = 'leased' AND lease_until < at AND (claims < 2 OR id = suspect)
      AND durable.is_served(function_id, serves)
    ORDER BY claims DESC, lease_until LIMIT capacity FOR UPDATE SKIP LOCKED
  LOOP
    UPDATE durable.attempts SET status = 'lost', ended_at = job.lease_until
    WHERE lease_token = job.lease_token AND status = 'running';
    RETURN QUERY SELECT * FROM durable.lease_job(job.id, for_worker, at, for_ms, max_claims);
    taken := taken + 1;
  END LOOP;

  -- A claim looks at 500 jobs at most; whoever has room left and finds jobs still ready claims again.
  WHILE taken < capacity AND found_ready AND visited < 500 LOOP
    found_ready := false;
    FOR job IN
      SELECT * FROM durable.jobs WHERE state = 'ready' AND durable.is_served(function_id, serves)
      ORDER BY rank, id LIMIT capacity - taken FOR UPDATE SKIP LOCKED
    LOOP
      found_ready := true;
      visited := visited + 1;
      SELECT s.key, s.max INTO slot FROM unnest(job.slot_keys, job.slot_limits) AS s (key, max)
      WHERE durable.slots_in_use(s.key) >= s.max LIMIT 1;
      IF FOUND THEN
        UPDATE durable.jobs SET state = 'parked', parked_on = slot.key, parked_limit = slot.max WHERE id = job.id;
      ELSE
        RETURN QUERY SELECT * FROM durable.lease_job(job.id, for_worker, at, for_ms, max_claims);
        taken := taken + 1;
      END IF;
    END LOOP;
  END LOOP;
END $$;
--> statement-breakpoint
CREATE FUNCTION durable.lease_job(job_id uuid, for_worker text, at timestamptz, for_ms integer, max_claims integer)
RETURNS SETOF durable.jobs LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  job durable.jobs%ROWTYPE;
BEGIN
  UPDATE durable.jobs SET state = 'leased', lease_token = gen_random_uuid(), worker = for_worker, lease_ms = for_ms,
    lease_until = at + for_ms * interval '1 millisecond', claims = claims + 1, generation = generation + 1
  WHERE id = job_id RETURNING * INTO job;
  IF job.claims <= max_claims THEN
    INSERT INTO durable.attempts (run_id, step_id, attempt, status, worker, lease_token, started_at)
    VALUES (job.run_id, job.step_id, job.attempt, 'running', for_worker, job.lease_token, at);
  END IF;
  RETURN NEXT job;
END $$;
--> statement-breakpoint
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA durable FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA durable TO elysia_app;
