-- Hands back what a worker leased without knowing: a claim was committed and its answer was lost. Nobody worked on these
-- jobs, so their claims don't count, and the calls that were written down for them are deleted. Claims take turns with
-- this, hence one of a connection that is gone has ended before. A job that had been lost before is a lost one again.
CREATE FUNCTION durable.release_unheld(for_worker text, held uuid[])
RETURNS TABLE (job_id uuid, run_id uuid, token uuid) LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7305221147);
  RETURN QUERY
  WITH unheld AS MATERIALIZED (
    SELECT j.id, j.run_id, j.lease_token FROM durable.jobs j
    WHERE j.state = 'leased' AND j.worker = for_worker AND j.lease_token IS NOT NULL AND j.lease_token <> ALL (held)
    FOR UPDATE SKIP LOCKED),
  released AS (
    UPDATE durable.jobs j SET state = CASE WHEN j.claims > 1 THEN 'leased' ELSE 'ready' END,
      claims = greatest(j.claims - 1, 0), lease_token = NULL,
      lease_until = CASE WHEN j.claims > 1 THEN clock_timestamp() END
    FROM unheld WHERE j.id = unheld.id),
  forgotten AS (
    DELETE FROM durable.attempts a USING unheld WHERE a.lease_token = unheld.lease_token AND a.status = 'running')
  SELECT unheld.id, unheld.run_id, unheld.lease_token FROM unheld;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION durable.release_unheld FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION durable.release_unheld TO elysia_app;
