-- Row-level security lets the planner use an index for `=`, but not for `@@`, whose operator is not leakproof: under it a
-- search reads every entry of the tenant. So matching is done by this function, as the tables' owner, for the tenant
-- that the transaction was opened for and no other; it gives out ids and ranks. The entries themselves are read under
-- row-level security. FORCE stays: the owner may read, through the policy below, and nothing more.
CREATE POLICY search_matches ON search.entries FOR SELECT TO CURRENT_USER USING (true);
--> statement-breakpoint
-- The newest matches with their ranks. Ranking reads each vector, and a common word may match a whole library: `newest`
-- bounds how many are ranked.
CREATE FUNCTION search.matches(wanted tsquery, unwanted tsquery, only_kind text, newest integer)
RETURNS TABLE (id uuid, rank real, created_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT candidate.id, ts_rank_cd(candidate.vector, wanted), candidate.created_at
  FROM (
    SELECT entry.id, entry.vector, entry.created_at FROM search.entries entry
    WHERE entry.organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid
      AND entry.vector @@ wanted
      AND NOT (entry.vector @@ unwanted)
      AND (only_kind IS NULL OR entry.kind = only_kind)
    ORDER BY entry.created_at DESC
    LIMIT least(newest, 10000)
  ) candidate
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION search.matches(tsquery, tsquery, text, integer) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION search.matches(tsquery, tsquery, text, integer) TO elysia_app;
