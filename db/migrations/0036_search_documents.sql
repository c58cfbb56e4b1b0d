-- Search, second version: documents with a version, a theme, findings, competencies and a score; facets; words that are spelled
-- alike; saved searches. Entries from before stay findable; `elysia search rebuild` gives them what they lack.
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS btree_gin WITH SCHEMA public;
--> statement-breakpoint
DROP FUNCTION search.matches(tsquery, tsquery, text, uuid[], integer);
--> statement-breakpoint
-- A text in every configuration. `folded` unaccents by a dictionary, which does not change under an index.
CREATE FUNCTION search.lexemes(words text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('search.portuguese', words) || to_tsvector('search.english', words) || to_tsvector('search.folded', words)
$$;
--> statement-breakpoint
CREATE FUNCTION search.vector_of(title text, theme text, body text, rule_terms text[]) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT setweight(search.lexemes(title), 'A') || setweight(search.lexemes(coalesce(theme, '')), 'B')
    || setweight(search.lexemes(left(body, 100000)), 'C') || array_to_tsvector(rule_terms)
$$;
--> statement-breakpoint
ALTER TABLE "search"."entries"
	ADD COLUMN "version" bigint DEFAULT 0 NOT NULL,
	ADD COLUMN "hash" text DEFAULT '' NOT NULL,
	ADD COLUMN "theme" text,
	ADD COLUMN "state" text DEFAULT 'completed' NOT NULL,
	ADD COLUMN "score" integer,
	ADD COLUMN "competencies" integer[],
	ADD COLUMN "findings" jsonb DEFAULT '[]'::jsonb NOT NULL,
	ADD COLUMN "categories" text[] DEFAULT '{}' NOT NULL,
	ADD COLUMN "rule_terms" text[] DEFAULT '{}' NOT NULL,
	ADD COLUMN "title_key" text DEFAULT '' NOT NULL,
	ADD COLUMN "theme_key" text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "search"."entries" DROP COLUMN "vector";
--> statement-breakpoint
ALTER TABLE "search"."entries" ADD COLUMN "vector" tsvector GENERATED ALWAYS AS (search.vector_of("title", "theme", "body", "rule_terms")) STORED NOT NULL;
--> statement-breakpoint
CREATE INDEX "entries_vector" ON "search"."entries" USING gin ("vector");
--> statement-breakpoint
CREATE INDEX "entries_created" ON "search"."entries" USING btree ("organisation_id","created_at","id");
--> statement-breakpoint
CREATE INDEX "entries_score" ON "search"."entries" USING btree ("organisation_id",coalesce("score", -1),"created_at","id");
--> statement-breakpoint
CREATE INDEX "entries_rules" ON "search"."entries" USING gin ("rule_terms");
--> statement-breakpoint
CREATE INDEX "entries_title_key" ON "search"."entries" USING btree ("organisation_id",("title_key" collate "C"));
--> statement-breakpoint
CREATE INDEX "entries_theme_key" ON "search"."entries" USING btree ("organisation_id",("theme_key" collate "C"));
--> statement-breakpoint
CREATE TABLE "search"."words" (
	"organisation_id" uuid NOT NULL,
	"word" text NOT NULL,
	CONSTRAINT "words_organisation_id_word_pk" PRIMARY KEY("organisation_id","word")
);
--> statement-breakpoint
CREATE INDEX "words_spelling" ON "search"."words" USING gin ("organisation_id","word" public.gin_trgm_ops);
--> statement-breakpoint
CREATE TABLE "search"."saved_searches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"query" jsonb NOT NULL,
	"notify" boolean NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "saved_searches_user" ON "search"."saved_searches" USING btree ("organisation_id","user_id","created_at","id");
--> statement-breakpoint
CREATE INDEX "saved_searches_notify" ON "search"."saved_searches" USING btree ("organisation_id","id") WHERE "notify";
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "search"."words", "search"."saved_searches" TO elysia_app;
--> statement-breakpoint
DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['search.words', 'search.saved_searches'] LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('CREATE POLICY tenant ON %s USING (current_setting(''app.reach'', true) = ''platform'' OR organisation_id = nullif(current_setting(''app.organisation_id'', true), '''')::uuid)', tenant_table);
  END LOOP;
END $$;
--> statement-breakpoint
-- As of the entries (0003): the owner's functions below read words past the policy, for the transaction's tenant alone.
CREATE POLICY search_words ON search.words FOR SELECT TO CURRENT_USER USING (true);
--> statement-breakpoint
-- A word of a query, in any configuration, with its other forms. One that says nothing in either language asks for nothing.
CREATE FUNCTION search.term(word text, forms text[] DEFAULT '{}') RETURNS tsquery
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN numnode(phraseto_tsquery('search.portuguese', word)) = 0 OR numnode(phraseto_tsquery('search.english', word)) = 0
    THEN ''::tsquery
    ELSE phraseto_tsquery('search.portuguese', word) || phraseto_tsquery('search.english', word)
      || phraseto_tsquery('search.folded', word) || phraseto_tsquery('simple', public.unaccent(lower(word)))
      || coalesce((SELECT string_agg('(' || form::text || ')', ' | ')::tsquery
           FROM unnest(forms) other, phraseto_tsquery('search.folded', other) form WHERE numnode(form) > 0), '')
  END
$$;
--> statement-breakpoint
CREATE FUNCTION search.phrase(words text) RETURNS tsquery
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT phraseto_tsquery('search.portuguese', words) || phraseto_tsquery('search.english', words) || phraseto_tsquery('search.folded', words)
$$;
--> statement-breakpoint
-- What begins so: stems are cut off, so that a long beginning is looked for by its stem too. Letters and digits alone.
CREATE FUNCTION search.beginning(word text) RETURNS tsquery
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT (quote_literal(lower(word)) || ':*')::tsquery || (quote_literal(public.unaccent(lower(word))) || ':*')::tsquery
    || phraseto_tsquery('search.folded', word)
$$;
--> statement-breakpoint
-- The works that match, at most `most`, in the order asked for, with what facets count. See 0003 for why a function of the owner
-- does it: row-level security keeps `@@` and `&&` from the indexes. The statement is put together from fixed pieces, so that each
-- search has a plan of its own; what was asked comes as values. Ranking reads each vector: the first `ranked` have a rank.
CREATE FUNCTION search.matches(
  wanted tsquery, exactly tsquery, unwanted tsquery, filters jsonb, reach_authors uuid[], sort text, most integer, ranked integer)
RETURNS TABLE (id uuid, rank real, created_at timestamptz, kind text, state text, score integer, language text, author_id uuid, categories text[])
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  tenant uuid := nullif(current_setting('app.organisation_id', true), '')::uuid;
  conditions text := 'entry.organisation_id = $1';
  given jsonb;
  path text;
  nth integer := 0;
  competency integer;
BEGIN
  IF tenant IS NULL THEN RETURN; END IF;
  IF wanted IS NOT NULL THEN conditions := conditions || ' AND entry.vector @@ $2'; END IF;
  IF numnode(unwanted) > 0 THEN conditions := conditions || ' AND NOT (entry.vector @@ $3)'; END IF;
  IF reach_authors IS NOT NULL THEN conditions := conditions || ' AND entry.author_id = ANY ($5)'; END IF;
  FOR given IN SELECT jsonb_array_elements(filters) LOOP
    path := format('($4->%s)', nth);
    nth := nth + 1;
    IF given ? 'ids' THEN conditions := conditions || format(' AND entry.id = ANY (ARRAY(SELECT jsonb_array_elements_text(%s->''ids'')::uuid))', path); END IF;
    IF given ? 'kinds' THEN conditions := conditions || format(' AND entry.kind = ANY (ARRAY(SELECT jsonb_array_elements_text(%s->''kinds'')))', path); END IF;
    IF given ? 'states' THEN conditions := conditions || format(' AND entry.state = ANY (ARRAY(SELECT jsonb_array_elements_text(%s->''states'')))', path); END IF;
    IF given ? 'languages' THEN conditions := conditions || format(' AND entry.language = ANY (ARRAY(SELECT jsonb_array_elements_text(%s->''languages'')))', path); END IF;
    IF given ? 'authors' THEN conditions := conditions || format(' AND entry.author_id = ANY (ARRAY(SELECT jsonb_array_elements_text(%s->''authors'')::uuid))', path); END IF;
    IF given ? 'rules' THEN conditions := conditions || format(' AND entry.rule_terms && ARRAY(SELECT jsonb_array_elements_text(%s->''rules''))', path); END IF;
    IF given ? 'categories' THEN conditions := conditions || format(' AND entry.categories && ARRAY(SELECT jsonb_array_elements_text(%s->''categories''))', path); END IF;
    IF given ? 'from' THEN conditions := conditions || format(' AND entry.created_at >= (%s->>''from'')::timestamptz', path); END IF;
    IF given ? 'to' THEN conditions := conditions || format(' AND entry.created_at < (%s->>''to'')::timestamptz', path); END IF;
    IF given ? 'score' THEN
      conditions := conditions || format(' AND entry.score BETWEEN coalesce((%1$s->''score''->>''min'')::int, -1) AND coalesce((%1$s->''score''->>''max'')::int, 2147483647)', path);
    END IF;
    IF given ? 'scoreBands' THEN
      conditions := conditions || format(' AND search.score_band(entry.kind, entry.score) = ANY (ARRAY(SELECT jsonb_array_elements_text(%s->''scoreBands'')::int))', path);
    END IF;
    FOR competency IN SELECT number FROM generate_series(1, 5) number WHERE given->'competencies' ? number::text LOOP
      conditions := conditions || format(' AND entry.competencies[%2$s] BETWEEN coalesce((%1$s->''competencies''->''%2$s''->>''min'')::int, -1) AND coalesce((%1$s->''competencies''->''%2$s''->>''max'')::int, 2147483647)', path, competency);
    END LOOP;
  END LOOP;
  RETURN QUERY EXECUTE
    'SELECT found.id, CASE WHEN $8 IS NOT NULL AND found.nth <= $7 THEN ' || CASE sort WHEN 'likeness' THEN 'ts_rank' ELSE 'ts_rank_cd' END || '(found.vector, $8) + CASE WHEN found.vector @@ $9 THEN 100 ELSE 0 END ELSE 0 END::real,
       found.created_at, found.kind, found.state, found.score, found.language, found.author_id, found.categories
     FROM (SELECT entry.*, row_number() OVER () AS nth FROM (SELECT entry.* FROM search.entries entry WHERE ' || conditions || ' ORDER BY '
    || CASE sort
         WHEN 'oldest' THEN 'entry.created_at, entry.id'
         WHEN 'score' THEN 'coalesce(entry.score, -1) DESC, entry.created_at DESC, entry.id DESC'
         ELSE 'entry.created_at DESC, entry.id DESC'
       END
    || ' LIMIT $6) entry) found'
    USING tenant, wanted, unwanted, filters, reach_authors, least(most, 20000), least(ranked, 10000),
      CASE WHEN sort IN ('relevance', 'likeness') THEN wanted END, exactly;
END $$;
--> statement-breakpoint
-- In which fifth of what its kind reaches a score lies.
CREATE FUNCTION search.score_band(kind text, score integer) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN score IS NOT NULL THEN greatest(0, least(4, score / CASE kind WHEN 'essay' THEN 200 ELSE 20 END)) END
$$;
--> statement-breakpoint
-- Words of the tenant's works that are spelled much like one.
CREATE FUNCTION search.words_like(asked text, most integer) RETURNS TABLE (word text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM set_config('pg_trgm.similarity_threshold', '0.2', true);
  RETURN QUERY SELECT known.word FROM search.words known
    WHERE known.organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid AND known.word % asked
    ORDER BY similarity(known.word, asked) DESC, known.word LIMIT least(most, 200);
END $$;
--> statement-breakpoint
-- Which of these words stand in no work of the tenant any more.
CREATE FUNCTION search.words_left_over(candidates text[]) RETURNS TABLE (word text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT candidate FROM unnest(candidates) candidate
  WHERE NOT EXISTS (SELECT FROM search.entries entry
    WHERE entry.organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid AND entry.vector @@ search.term(candidate))
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION search.matches(tsquery, tsquery, tsquery, jsonb, uuid[], text, integer, integer),
  search.words_like(text, integer), search.words_left_over(text[]) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION search.matches(tsquery, tsquery, tsquery, jsonb, uuid[], text, integer, integer),
  search.words_like(text, integer), search.words_left_over(text[]) TO elysia_app;
