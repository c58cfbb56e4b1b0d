-- Events are routed as jobs are claimed: each tenant's oldest, so that one tenant's event never waits behind all of another's.
DROP INDEX durable.events_unrouted;
--> statement-breakpoint
CREATE INDEX events_unrouted ON durable.events (hashtext(coalesce(organisation_id, '')), received_at, id)
  WHERE routed_at IS NULL;
--> statement-breakpoint
-- Locks at most `wanted` events that nobody routes now. Tenants are looked at that come after a random place, 32 at most
-- and all where they are 16 at most; each has the same part of what is wanted.
CREATE FUNCTION durable.lock_waiting_events(wanted integer) RETURNS SETOF durable.events LANGUAGE plpgsql VOLATILE
SET enable_seqscan = off SET enable_bitmapscan = off SET enable_sort = off SET enable_hashjoin = off
SET enable_mergejoin = off SET jit = off SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  place CONSTANT bigint := ('x' || left(gen_random_uuid()::text, 8))::bit(32)::integer;
BEGIN
  RETURN QUERY
  WITH RECURSIVE laps AS (
    SELECT * FROM (VALUES (place, 2147483648), (-2147483648, place)) AS lap (low, below)),
  shares AS (
    SELECT laps.below, head.share, 1 AS seen FROM laps, LATERAL (
      SELECT hashtext(coalesce(e.organisation_id, '')) AS share FROM durable.events e
      WHERE e.routed_at IS NULL AND hashtext(coalesce(e.organisation_id, '')) >= laps.low
        AND hashtext(coalesce(e.organisation_id, '')) < laps.below
      ORDER BY hashtext(coalesce(e.organisation_id, '')) LIMIT 1) AS head
    UNION ALL
    SELECT shares.below, later.share, shares.seen + 1 FROM shares, LATERAL (
      SELECT hashtext(coalesce(e.organisation_id, '')) AS share FROM durable.events e
      WHERE e.routed_at IS NULL AND hashtext(coalesce(e.organisation_id, '')) > shares.share
        AND hashtext(coalesce(e.organisation_id, '')) < shares.below
      ORDER BY hashtext(coalesce(e.organisation_id, '')) LIMIT 1) AS later
    WHERE shares.seen < 16)
  SELECT oldest.* FROM shares, LATERAL (
    SELECT e.* FROM durable.events e
    WHERE e.routed_at IS NULL AND hashtext(coalesce(e.organisation_id, '')) = shares.share
    ORDER BY hashtext(coalesce(e.organisation_id, '')), e.received_at, e.id
    LIMIT greatest(1, wanted / (SELECT count(*) FROM shares)) FOR UPDATE SKIP LOCKED) AS oldest
  ORDER BY oldest.received_at, oldest.id LIMIT wanted;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION durable.lock_waiting_events FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION durable.lock_waiting_events TO elysia_app;
