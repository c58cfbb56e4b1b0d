-- Tenants share the workers: a claim goes through the tenants' oldest jobs in turn, and walks along an index, so that it
-- costs the same however many jobs wait. `share` stands for the tenant in the index; none counts as one tenant.
ALTER TABLE durable.jobs ADD COLUMN organisation_id text;
--> statement-breakpoint
UPDATE durable.jobs j SET organisation_id = r.organisation_id
FROM durable.runs r WHERE r.id = j.run_id AND r.organisation_id IS NOT NULL;
--> statement-breakpoint
ALTER TABLE durable.jobs
  ADD COLUMN share integer NOT NULL GENERATED ALWAYS AS (hashtext(coalesce(organisation_id, ''))) STORED;
--> statement-breakpoint
DROP INDEX durable.jobs_ready;
--> statement-breakpoint
CREATE INDEX jobs_ready ON durable.jobs (function_id, share, rank, id) WHERE state = 'ready';
--> statement-breakpoint
-- Leased jobs are as few as there is room in workers. Their times are in no index, so that renewing a lease touches none.
DROP INDEX durable.jobs_leased;
--> statement-breakpoint
CREATE INDEX jobs_leased ON durable.jobs (share) WHERE state = 'leased';
--> statement-breakpoint
DROP FUNCTION durable.claim_jobs;
--> statement-breakpoint
DROP FUNCTION durable.is_served;
--> statement-breakpoint
-- The functions that have ready jobs and that a worker serves, or nobody any more: one look into the index for each.
-- The settings here and at claim_jobs: the queue's size changes faster than statistics, and the way is always the same.
CREATE FUNCTION durable.ready_functions(serves text[]) RETURNS SETOF text LANGUAGE plpgsql STABLE
SET enable_seqscan = off SET enable_bitmapscan = off SET enable_sort = off SET jit = off
SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN QUERY
  WITH RECURSIVE waiting AS (
    (SELECT j.function_id FROM durable.jobs j WHERE j.state = 'ready' ORDER BY j.function_id LIMIT 1)
    UNION ALL
    SELECT later.function_id FROM waiting, LATERAL (
      SELECT j.function_id FROM durable.jobs j WHERE j.state = 'ready' AND j.function_id > waiting.function_id
      ORDER BY j.function_id LIMIT 1) AS later)
  SELECT w.function_id FROM waiting w
  WHERE w.function_id = ANY (serves) OR NOT EXISTS (SELECT FROM durable.functions f WHERE f.id = w.function_id);
END $$;
--> statement-breakpoint
-- At most `wanted` ready jobs of these functions, in the order in which they are to be leased: whose tenant has fewest
-- leased, counting those before it here; the oldest rank among them. Of each function, the tenants are looked at that
-- come after a random place, 32 at most and all where they are 16 at most, so that each has its turn.
CREATE FUNCTION durable.next_jobs(of_functions text[], wanted integer) RETURNS SETOF uuid LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  place CONSTANT bigint := ('x' || left(gen_random_uuid()::text, 8))::bit(32)::integer;
BEGIN
  RETURN QUERY
  WITH RECURSIVE laps AS (
    SELECT f.id, lap.low, lap.below FROM unnest(of_functions) AS f (id),
      (VALUES (place, 2147483648), (-2147483648, place)) AS lap (low, below)),
  shares AS (
    SELECT laps.id, laps.below, head.share, 1 AS seen FROM laps, LATERAL (
      SELECT j.share FROM durable.jobs j
      WHERE j.state = 'ready' AND j.function_id = laps.id AND j.share >= laps.low AND j.share < laps.below
      ORDER BY j.function_id, j.share LIMIT 1) AS head
    UNION ALL
    SELECT shares.id, shares.below, later.share, shares.seen + 1 FROM shares, LATERAL (
      SELECT j.share FROM durable.jobs j
      WHERE j.state = 'ready' AND j.function_id = shares.id AND j.share > shares.share AND j.share < shares.below
      ORDER BY j.function_id, j.share LIMIT 1) AS later
    WHERE shares.seen < 16),
  held AS MATERIALIZED (
    SELECT j.share, count(*) AS leased FROM durable.jobs j WHERE j.state = 'leased' GROUP BY j.share),
  candidates AS (
    SELECT next.id, next.rank, row_number() OVER (PARTITION BY shares.share ORDER BY next.rank, next.id)
        + coalesce((SELECT held.leased FROM held WHERE held.share = shares.share), 0) AS turn
    FROM shares, LATERAL (
      SELECT j.id, j.rank FROM durable.jobs j
      WHERE j.state = 'ready' AND j.function_id = shares.id AND j.share = shares.share
      ORDER BY j.function_id, j.share, j.rank, j.id LIMIT wanted) AS next)
  SELECT c.id FROM candidates c ORDER BY c.turn, c.rank, c.id LIMIT wanted;
END $$;
--> statement-breakpoint
-- Makes ready what has become due, and what was parked on a concurrency key that has room again.
CREATE FUNCTION durable.make_ready(at timestamptz) RETURNS void LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  slot record;
BEGIN
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
END $$;
--> statement-breakpoint
-- Leases ready jobs in their order; those whose concurrency key is full are parked. Looks at 500 jobs at most: whoever has
-- room left and finds jobs still ready claims again.
CREATE FUNCTION durable.lease_ready(
  for_worker text, serves text[], capacity integer, at timestamptz, for_ms integer, max_claims integer)
RETURNS SETOF durable.jobs LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  of_functions CONSTANT text[] := ARRAY(SELECT f FROM durable.ready_functions(serves) AS f);
  candidate uuid;
  job durable.jobs%ROWTYPE;
  slot record;
  taken integer := 0;
  visited integer := 0;
  wanted integer := capacity;
  has_parked boolean := cardinality(of_functions) > 0;
BEGIN
  WHILE taken < capacity AND has_parked AND visited < 500 LOOP
    has_parked := false;
    FOR candidate IN SELECT next FROM durable.next_jobs(of_functions, wanted) AS next LOOP
      EXIT WHEN taken = capacity;
      SELECT * INTO job FROM durable.jobs WHERE id = candidate AND state = 'ready' FOR UPDATE SKIP LOCKED;
      CONTINUE WHEN NOT FOUND;
      visited := visited + 1;
      SELECT s.key, s.max INTO slot FROM unnest(job.slot_keys, job.slot_limits) AS s (key, max)
      WHERE durable.slots_in_use(s.key) >= s.max LIMIT 1;
      IF FOUND THEN
        UPDATE durable.jobs SET state = 'parked', parked_on = slot.key, parked_limit = slot.max WHERE id = job.id;
        has_parked := true;
      ELSE
        RETURN QUERY SELECT * FROM durable.lease_job(job.id, for_worker, at, for_ms, max_claims);
        taken := taken + 1;
      END IF;
    END LOOP;
    wanted := 100;
  END LOOP;
END $$;
--> statement-breakpoint
-- Leases at most `capacity` jobs to a worker. One statement, so that the lock is never held over a round trip. Only claims
-- raise the use of a concurrency key and claims take turns, hence no limit is ever exceeded; ends of jobs only lower it
-- and need no lock. Every row lock is SKIP LOCKED: a claim never waits for a stuck client.
-- A job whose lease ran out keeps its keys and is leased again: its claim counts as one more without an answer.
-- A process that dies takes every job it holds with it, and one of them may be to blame. A job that was lost twice is a
-- suspect: a worker holds one suspect at most, so that no job is given up for what another one did.
-- A worker takes jobs of the functions that it serves, and those of functions that are not synced any more, to fail them.
CREATE FUNCTION durable.claim_jobs(
  for_worker text, serves text[], capacity integer, for_ms integer, max_claims integer)
RETURNS SETOF durable.jobs LANGUAGE plpgsql VOLATILE
SET enable_seqscan = off SET enable_bitmapscan = off SET enable_sort = off SET enable_hashjoin = off
SET enable_mergejoin = off SET jit = off SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  at timestamptz;
  job durable.jobs%ROWTYPE;
  taken integer := 0;
  suspect uuid;
BEGIN
  PERFORM pg_advisory_xact_lock(7305221147);
  at := clock_timestamp();
  PERFORM durable.make_ready(at);

  IF NOT EXISTS (SELECT FROM durable.jobs
    WHERE state = 'leased' AND worker = for_worker AND claims > 2 AND lease_until >= at) THEN
    SELECT j.id INTO suspect FROM durable.jobs j
    WHERE j.state = 'leased' AND j.lease_until < at AND j.claims >= 2 AND (j.function_id = ANY (serves)
      OR NOT EXISTS (SELECT FROM durable.functions f WHERE f.id = j.function_id))
    ORDER BY j.claims DESC, j.lease_until LIMIT 1 FOR UPDATE SKIP LOCKED;
  END IF;
  -- The suspect first: it has waited longest, and a fresh process is its best chance.
  FOR job IN
    SELECT * FROM durable.jobs j
    WHERE j.state = 'leased' AND j.lease_until < at AND (j.claims < 2 OR j.id = suspect)
      AND (j.function_id = ANY (serves) OR NOT EXISTS (SELECT FROM durable.functions f WHERE f.id = j.function_id))
    ORDER BY j.claims DESC, j.lease_until LIMIT capacity FOR UPDATE SKIP LOCKED
  LOOP
    UPDATE durable.attempts SET status = 'lost', ended_at = job.lease_until
    WHERE lease_token = job.lease_token AND status = 'running';
    RETURN QUERY SELECT * FROM durable.lease_job(job.id, for_worker, at, for_ms, max_claims);
    taken := taken + 1;
  END LOOP;

  RETURN QUERY SELECT * FROM durable.lease_ready(for_worker, serves, capacity - taken, at, for_ms, max_claims);
END $$;
--> statement-breakpoint
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA durable FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA durable TO elysia_app;
