-- An organisation has many members, and each reads their own work: lists are filtered by author. Beside the organisation's order by time, which
-- now holds the author as well, so that the works of some are picked out of it unread, there is one a member.
ALTER TABLE "analyses"."analyses" ADD COLUMN "score" integer;
--> statement-breakpoint
-- That of essays lies in their compressed reports: those made before today have none to be filtered by.
UPDATE "analyses"."analyses" SET "score" = round(("summary"->>'quality')::numeric) WHERE jsonb_typeof("summary"->'quality') = 'number';
--> statement-breakpoint
DROP INDEX "analyses"."analyses_tenant_created";
--> statement-breakpoint
CREATE INDEX "analyses_tenant_created" ON "analyses"."analyses" USING btree ("organisation_id","created_at","id","author_id");
--> statement-breakpoint
CREATE INDEX "analyses_author_created" ON "analyses"."analyses" USING btree ("organisation_id","author_id","created_at","id");
--> statement-breakpoint
CREATE INDEX "analyses_tenant_kind_created" ON "analyses"."analyses" USING btree ("organisation_id","kind","created_at","id","author_id");
--> statement-breakpoint
DROP INDEX "analyses"."batches_tenant_created";
--> statement-breakpoint
CREATE INDEX "batches_tenant_created" ON "analyses"."batches" USING btree ("organisation_id","created_at","id","author_id");
--> statement-breakpoint
CREATE INDEX "batches_author_created" ON "analyses"."batches" USING btree ("organisation_id","author_id","created_at","id");
--> statement-breakpoint
CREATE INDEX "submissions_tenant_created" ON "analyses"."submissions" USING btree ("organisation_id","created_at","id","author_id");
--> statement-breakpoint
CREATE INDEX "submissions_author_created" ON "analyses"."submissions" USING btree ("organisation_id","author_id","created_at","id");
--> statement-breakpoint
-- The few members of a role among many.
CREATE INDEX "memberships_role" ON "accounts"."memberships" USING btree ("organisation_id","role","created_at","user_id");
--> statement-breakpoint
-- Entries from before have no author: who reviews the organisation's work finds them, as the owner of a personal space does, and there was
-- no other kind of organisation then.
ALTER TABLE "search"."entries" ADD COLUMN "author_id" uuid;
--> statement-breakpoint
CREATE INDEX "entries_author" ON "search"."entries" USING btree ("organisation_id","author_id");
--> statement-breakpoint
DROP FUNCTION search.matches(tsquery, tsquery, text, integer);
--> statement-breakpoint
-- As before (0003), for the entries of some authors, or of all where `authors` is null. Two branches, of which one runs: each has its index.
CREATE FUNCTION search.matches(wanted tsquery, unwanted tsquery, only_kind text, authors uuid[], newest integer)
RETURNS TABLE (id uuid, rank real, created_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT candidate.id, ts_rank_cd(candidate.vector, wanted), candidate.created_at
  FROM (
    SELECT entry.id, entry.vector, entry.created_at FROM search.entries entry
    WHERE authors IS NULL
      AND entry.organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid
      AND entry.vector @@ wanted
      AND NOT (entry.vector @@ unwanted)
      AND (only_kind IS NULL OR entry.kind = only_kind)
    UNION ALL
    SELECT entry.id, entry.vector, entry.created_at FROM search.entries entry
    WHERE entry.author_id = ANY (authors)
      AND entry.organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid
      AND entry.vector @@ wanted
      AND NOT (entry.vector @@ unwanted)
      AND (only_kind IS NULL OR entry.kind = only_kind)
    ORDER BY created_at DESC
    LIMIT least(newest, 10000)
  ) candidate
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION search.matches(tsquery, tsquery, text, uuid[], integer) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION search.matches(tsquery, tsquery, text, uuid[], integer) TO elysia_app;
