-- What ended long ago is forgotten: one worker at a time goes through it, oldest first, a small batch after the other.
-- `sweeps` is one row: how far it came, and when it goes on. Whoever locks the row sweeps.
CREATE TABLE durable.sweeps (
  id integer PRIMARY KEY CHECK (id = 1),
  chore text,
  after_at timestamptz,
  after_id uuid,
  next_at timestamptz NOT NULL
);
--> statement-breakpoint
INSERT INTO durable.sweeps (id, next_at) VALUES (1, clock_timestamp());
--> statement-breakpoint
-- An event is deleted only where nothing refers to it, which is looked up in each of these.
CREATE INDEX timers_answer ON durable.timers (event_id) WHERE event_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX debounces_event ON durable.debounces (event_id);
--> statement-breakpoint
-- Deletes those of these events that nothing refers to.
CREATE FUNCTION durable.forget_unused(event_ids uuid[]) RETURNS integer LANGUAGE plpgsql VOLATILE
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET jit = off
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  forgotten integer;
BEGIN
  DELETE FROM durable.events e WHERE e.id = ANY (event_ids)
    AND NOT EXISTS (SELECT FROM durable.runs r WHERE r.event_id = e.id)
    AND NOT EXISTS (SELECT FROM durable.timers t WHERE t.event_id = e.id)
    AND NOT EXISTS (SELECT FROM durable.debounces d WHERE d.event_id = e.id)
    AND NOT EXISTS (SELECT FROM durable.batch_events b WHERE b.event_id = e.id)
    AND NOT EXISTS (SELECT FROM durable.run_events f WHERE f.event_id = e.id);
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  RETURN forgotten;
END $$;
--> statement-breakpoint
-- Deletes runs that ended so long ago, failed ones or the others, with all that is theirs; a time that is null never comes.
-- `wanted` are looked at, in the order of their ends, from after `after_at` and `after_id` on; the last of them is given
-- back. A run goes when the time of its whole family has come: of those that invoked it and of all that these invoked, of
-- which 2,000 are looked at. So no page loses what it leads to. Events go with the last of their runs.
-- The settings here: tables grow and shrink faster than statistics, and the way is always the same.
CREATE FUNCTION durable.forget_runs(
  of_failed boolean, ended_ms float8, failed_ms float8, after_at timestamptz, after_id uuid, wanted integer)
RETURNS TABLE (forgotten integer, last_at timestamptz, last_id uuid) LANGUAGE plpgsql VOLATILE
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET jit = off
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  ended_before CONSTANT timestamptz := clock_timestamp() - ended_ms * interval '1 millisecond';
  failed_before CONSTANT timestamptz := clock_timestamp() - failed_ms * interval '1 millisecond';
  looked uuid[];
  gone uuid[];
  of_events uuid[];
BEGIN
  IF of_failed THEN
    looked := ARRAY(SELECT r.id FROM durable.runs r
      WHERE r.status = 'failed' AND r.ended_at < failed_before
        AND (r.ended_at, r.id) > (forget_runs.after_at, forget_runs.after_id)
      ORDER BY r.ended_at, r.id LIMIT wanted);
  ELSE
    looked := ARRAY(SELECT r.id FROM durable.runs r
      WHERE r.ended_at < ended_before AND (r.ended_at, r.id) > (forget_runs.after_at, forget_runs.after_id)
      ORDER BY r.ended_at, r.id LIMIT wanted);
  END IF;
  last_id := looked[cardinality(looked)];
  SELECT r.ended_at INTO last_at FROM durable.runs r WHERE r.id = last_id;

  SELECT array_agg(old.id), array_agg(old.event_id) INTO gone, of_events FROM (
    SELECT r.id, r.event_id FROM durable.runs r
    WHERE r.id = ANY (looked) AND (r.status = 'failed') = of_failed
      AND NOT EXISTS (
        WITH RECURSIVE above AS (
          SELECT r.id, r.parent_run_id, 0 AS height
          UNION ALL
          SELECT p.id, p.parent_run_id, above.height + 1
          FROM above JOIN durable.runs p ON p.id = above.parent_run_id WHERE above.height < 100),
        family AS (
          SELECT head.id, head.status, head.ended_at FROM durable.runs head
          WHERE head.id = (SELECT above.id FROM above ORDER BY above.height DESC LIMIT 1)
          UNION ALL
          SELECT child.id, child.status, child.ended_at
          FROM family JOIN durable.runs child ON child.origin = 'invoke' AND child.parent_run_id = family.id)
        SELECT FROM (SELECT * FROM family LIMIT 2000) AS relative
        WHERE (relative.ended_at < CASE relative.status WHEN 'failed' THEN failed_before ELSE ended_before END) IS NOT TRUE)
    FOR UPDATE OF r SKIP LOCKED) AS old;
  of_events := of_events || ARRAY(SELECT f.event_id FROM durable.run_events f WHERE f.run_id = ANY (gone));

  DELETE FROM durable.attempts a WHERE a.run_id = ANY (gone);
  DELETE FROM durable.steps s WHERE s.run_id = ANY (gone);
  DELETE FROM durable.runs r WHERE r.id = ANY (gone);
  PERFORM durable.forget_unused(of_events);
  forgotten := coalesce(cardinality(gone), 0);
  RETURN NEXT;
END $$;
--> statement-breakpoint
-- Deletes events that were routed so long ago and that nothing refers to. `wanted` are looked at, in the order of their
-- ids, which begin with the time of their making: one that a wrong clock dated ahead is found as much later. None is
-- deleted while a wait, long overdue, may still have to catch up with it.
CREATE FUNCTION durable.forget_events(ended_ms float8, after_id uuid, wanted integer)
RETURNS TABLE (forgotten integer, last_id uuid) LANGUAGE plpgsql VOLATILE
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET jit = off
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  at CONSTANT timestamptz := clock_timestamp();
  before CONSTANT timestamptz := at - ended_ms * interval '1 millisecond';
  made_before CONSTANT uuid := rpad(lpad(to_hex(
    (extract(epoch FROM before + interval '1 day') * 1000)::bigint), 12, '0'), 32, '0')::uuid;
  looked uuid[];
BEGIN
  forgotten := 0;
  IF NOT EXISTS (SELECT FROM durable.timers t
    WHERE t.fires_at < at - interval '1 hour' AND t.event_name IS NOT NULL AND NOT t.caught_up) THEN
    looked := ARRAY(SELECT e.id FROM durable.events e
      WHERE e.id > forget_events.after_id AND e.id < made_before ORDER BY e.id LIMIT wanted);
    last_id := looked[cardinality(looked)];
    forgotten := durable.forget_unused(
      ARRAY(SELECT e.id FROM durable.events e WHERE e.id = ANY (looked) AND e.routed_at < before AND e.received_at < before));
  END IF;
  RETURN NEXT;
END $$;
--> statement-breakpoint
-- Deletes at most `wanted` of each: keys of events that are not remembered any more, and what limits no start any more.
CREATE FUNCTION durable.forget_expired(wanted integer) RETURNS integer LANGUAGE plpgsql VOLATILE
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET jit = off
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  at CONSTANT timestamptz := clock_timestamp();
  forgotten integer := 0;
  of_one integer;
BEGIN
  DELETE FROM durable.event_keys WHERE (name, key) IN (
    SELECT k.name, k.key FROM durable.event_keys k WHERE k.expires_at < at
    ORDER BY k.expires_at LIMIT wanted FOR UPDATE SKIP LOCKED);
  GET DIAGNOSTICS of_one = ROW_COUNT;
  forgotten := forgotten + of_one;
  DELETE FROM durable.start_windows WHERE scope IN (
    SELECT w.scope FROM durable.start_windows w WHERE w.ends_at < at - interval '1 hour'
    ORDER BY w.ends_at LIMIT wanted FOR UPDATE SKIP LOCKED);
  GET DIAGNOSTICS of_one = ROW_COUNT;
  forgotten := forgotten + of_one;
  DELETE FROM durable.throttles WHERE scope IN (
    SELECT t.scope FROM durable.throttles t WHERE t.arrives_at < at - interval '1 hour'
    ORDER BY t.arrives_at LIMIT wanted FOR UPDATE SKIP LOCKED);
  GET DIAGNOSTICS of_one = ROW_COUNT;
  forgotten := forgotten + of_one;
  DELETE FROM durable.workers w WHERE w.seen_at < at - interval '1 hour';
  RETURN forgotten;
END $$;
--> statement-breakpoint
-- The workers that are there, each of which writes its row anew every ten seconds, whether it works or waits.
CREATE TABLE durable.workers (
  name text PRIMARY KEY,
  host text NOT NULL,
  pid integer NOT NULL,
  version text NOT NULL,
  concurrency integer NOT NULL,
  started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  seen_at timestamptz NOT NULL DEFAULT clock_timestamp()
) WITH (fillfactor = 50);
--> statement-breakpoint
-- What a wait's condition demands of the event that comes: this value at this path of it. Both are empty where any event of
-- the name may be the one. Routing looks only at waits that may fit, and asks each for its whole condition.
ALTER TABLE durable.timers
  ADD COLUMN match_path text NOT NULL DEFAULT '',
  ADD COLUMN match_value text NOT NULL DEFAULT '';
--> statement-breakpoint
DROP INDEX durable.timers_awaiting;
--> statement-breakpoint
CREATE INDEX timers_awaiting ON durable.timers (event_name, match_path, match_value, run_id, step_id)
  WHERE event_name IS NOT NULL AND event_id IS NULL;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON durable.sweeps, durable.workers TO elysia_app;
--> statement-breakpoint
REVOKE ALL ON FUNCTION durable.forget_unused, durable.forget_runs, durable.forget_events, durable.forget_expired FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION durable.forget_unused, durable.forget_runs, durable.forget_events, durable.forget_expired
  TO elysia_app;
