-- Search at 100,000 works of a tenant. See docs/search.md for what was measured.
-- A text in two configurations: Portuguese stems with their accents found nothing that `folded` and the other number don't,
-- and made a third of each vector and of the time to write it.
CREATE OR REPLACE FUNCTION search.lexemes(words text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('search.folded', words) || to_tsvector('search.english', words)
$$;
--> statement-breakpoint
-- Title and theme alone, so that the few works that have a word there are ranked first, however many have it in the text.
CREATE FUNCTION search.head_of(title text, theme text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT strip(search.lexemes(title || ' ' || coalesce(theme, '')))
$$;
--> statement-breakpoint
-- A search reads rows of many works and long values of few: what is long moves out of the row, what is counted stays in it.
ALTER TABLE "search"."entries" SET (toast_tuple_target = 256);
--> statement-breakpoint
ALTER TABLE "search"."entries"
	ALTER COLUMN "categories" SET STORAGE MAIN,
	ALTER COLUMN "competencies" SET STORAGE MAIN,
	ALTER COLUMN "hash" SET STORAGE MAIN,
	ALTER COLUMN "title" SET STORAGE MAIN,
	ALTER COLUMN "title_key" SET STORAGE MAIN,
	ALTER COLUMN "theme" SET STORAGE MAIN,
	ALTER COLUMN "theme_key" SET STORAGE MAIN;
--> statement-breakpoint
ALTER TABLE "search"."entries" DROP COLUMN "vector";
--> statement-breakpoint
ALTER TABLE "search"."entries"
	ADD COLUMN "vector" tsvector GENERATED ALWAYS AS (search.vector_of("title", "theme", "body", "rule_terms")) STORED NOT NULL,
	ADD COLUMN "head" tsvector GENERATED ALWAYS AS (search.head_of("title", "theme")) STORED NOT NULL;
--> statement-breakpoint
-- The day of an instant, counted from 1970, of UTC.
CREATE FUNCTION search.day_of(instant timestamptz) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (extract(epoch FROM instant AT TIME ZONE 'UTC') / 86400)::integer
$$;
--> statement-breakpoint
CREATE INDEX "entries_vector" ON "search"."entries" USING gin ("vector",search.day_of("created_at"),"head","rule_terms");
--> statement-breakpoint
DROP INDEX "search"."entries_rules";
--> statement-breakpoint
DROP FUNCTION search.matches(tsquery, tsquery, tsquery, jsonb, uuid[], text, integer, integer);
--> statement-breakpoint
-- A word of a query with its other forms, each once, so that the planner does not count a word twice. One that says nothing in
-- either language asks for nothing.
CREATE OR REPLACE FUNCTION search.term(word text, forms text[] DEFAULT '{}') RETURNS tsquery
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN numnode(phraseto_tsquery('search.portuguese', word)) = 0 OR numnode(phraseto_tsquery('search.english', word)) = 0
    THEN ''::tsquery
    ELSE (SELECT coalesce(string_agg(DISTINCT '(' || form::text || ')', ' | ')::tsquery, '') FROM (
      SELECT phraseto_tsquery('search.english', word) UNION ALL SELECT phraseto_tsquery('search.folded', word)
      UNION ALL SELECT phraseto_tsquery('simple', public.unaccent(lower(word)))
      UNION ALL SELECT phraseto_tsquery('search.folded', other) FROM unnest(forms) other
    ) said (form) WHERE numnode(form) > 0)
  END
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION search.phrase(words text) RETURNS tsquery
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT phraseto_tsquery('search.english', words) || phraseto_tsquery('search.folded', words)
$$;
--> statement-breakpoint
-- The values of a list as an array's text, and a range with both its ends as a condition.
CREATE FUNCTION search.array_of(list jsonb) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
  SELECT ARRAY(SELECT jsonb_array_elements_text(list))::text
$$;
--> statement-breakpoint
CREATE FUNCTION search.range_of(range jsonb) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
  SELECT format(' BETWEEN %s AND %s', coalesce((range->>'min')::int, -1), coalesce((range->>'max')::int, 2147483647))
$$;
--> statement-breakpoint
-- What the filters of a search ask of an entry. Values are quoted into it, so that the planner knows how many works they leave.
CREATE FUNCTION search.filter_conditions(filters jsonb) RETURNS text
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog AS $$
DECLARE
  conditions text := '';
  given jsonb;
  name text;
  value jsonb;
BEGIN
  FOR given IN SELECT jsonb_array_elements(filters) LOOP
    FOR name, value IN SELECT * FROM jsonb_each(given) LOOP
      conditions := conditions || ' AND ' || CASE name
        WHEN 'ids' THEN format('entry.id = ANY (%L::uuid[])', search.array_of(value))
        WHEN 'kinds' THEN format('entry.kind = ANY (%L::text[])', search.array_of(value))
        WHEN 'states' THEN format('entry.state = ANY (%L::text[])', search.array_of(value))
        WHEN 'languages' THEN format('entry.language = ANY (%L::text[])', search.array_of(value))
        WHEN 'authors' THEN format('entry.author_id = ANY (%L::uuid[])', search.array_of(value))
        WHEN 'rules' THEN format('entry.rule_terms && %L::text[]', search.array_of(value))
        WHEN 'categories' THEN format('entry.categories && %L::text[]', search.array_of(value))
        WHEN 'scoreBands' THEN format('search.score_band(entry.kind, entry.score) = ANY (%L::int[])', search.array_of(value))
        WHEN 'from' THEN format('entry.created_at >= %L::timestamptz', value->>0)
        WHEN 'to' THEN format('entry.created_at < %L::timestamptz', value->>0)
        WHEN 'score' THEN 'entry.score' || search.range_of(value)
        WHEN 'competencies' THEN coalesce((SELECT string_agg(format('entry.competencies[%s]', number::int) || search.range_of(range), ' AND ')
          FROM jsonb_each(value) points (number, range)), 'true')
      END;
    END LOOP;
  END LOOP;
  RETURN conditions;
END $$;
--> statement-breakpoint
-- The works that match, at most `most` and what has a word in its title or theme, with what facets count; as of 0036, for the
-- transaction's tenant alone. Words are looked for in their index and nowhere else: an entry that is read to be compared costs
-- far more than the planner thinks. A word that very many works have is looked for among the newest first.
-- Ranking reads whole vectors: those that have a word in title or theme are ranked, and the newest of the others.
CREATE FUNCTION search.matches(
  wanted tsquery, exactly tsquery, marked tsquery, unwanted tsquery, filters jsonb, reach_authors uuid[], sort text, most integer, ranked integer)
RETURNS TABLE (id uuid, rank real, created_at timestamptz, kind text, state text, score integer, language text, author_id uuid, categories text[])
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
SET max_parallel_workers_per_gather = 0 SET enable_seqscan = off SET enable_indexscan = on SET cpu_operator_cost = 0.0025 AS $$
DECLARE
  tenant uuid := nullif(current_setting('app.organisation_id', true), '')::uuid;
  sought tsquery := CASE WHEN numnode(wanted) > 0 AND numnode(unwanted) > 0 THEN wanted && !!unwanted ELSE wanted END;
  conditions text := 'entry.organisation_id = $1';
  pieces text[] := '{""}';
  piece text;
  statement text;
  plan json;
  oldest timestamptz;
  since integer;
  works float;
  expected float;
  heads uuid[] := '{}';
  so_far integer := 0;
  added integer;
BEGIN
  IF tenant IS NULL THEN RETURN; END IF;
  most := least(most, 20000);
  IF sought IS NOT NULL THEN
    conditions := conditions || ' AND entry.vector @@ $2';
  ELSIF numnode(unwanted) > 0 THEN
    conditions := conditions || ' AND NOT (entry.vector @@ $3)';
  END IF;
  IF reach_authors IS NOT NULL THEN conditions := conditions || ' AND entry.author_id = ANY ($4)'; END IF;
  conditions := conditions || search.filter_conditions(filters);
  statement := 'SELECT found.id, CASE WHEN $7 IS NOT NULL AND found.nth <= $6 THEN '
    || CASE sort WHEN 'likeness' THEN 'ts_rank' ELSE 'ts_rank_cd' END || '(found.vector, $7)'
    || CASE WHEN exactly = wanted THEN ' + 100' ELSE ' + CASE WHEN found.vector @@ $8 THEN 100 ELSE 0 END' END || ' ELSE 0 END::real,
       found.created_at, found.kind, found.state, found.score, found.language, found.author_id, found.categories
     FROM (SELECT entry.*, row_number() OVER () AS nth FROM (
       SELECT entry.id, entry.created_at, entry.kind, entry.state, entry.score, entry.language, entry.author_id, entry.categories, entry.vector
       FROM search.entries entry WHERE ' || replace(conditions, '%', '%%') || '%s ORDER BY '
    || CASE sort
         WHEN 'oldest' THEN 'entry.created_at, entry.id'
         WHEN 'score' THEN 'coalesce(entry.score, -1) DESC, entry.created_at DESC, entry.id DESC'
         ELSE 'entry.created_at DESC, entry.id DESC'
       END || ' LIMIT $5) entry WHERE entry.id <> ALL ($11)) found';
  IF sought IS NOT NULL THEN
    IF sort IN ('relevance', 'newest', 'likeness') THEN
      EXECUTE 'EXPLAIN (FORMAT JSON) SELECT FROM search.entries entry WHERE entry.organisation_id = $1' INTO plan USING tenant;
      works := (plan->0->'Plan'->>'Plan Rows')::float;
      EXECUTE 'EXPLAIN (FORMAT JSON) SELECT FROM search.entries entry WHERE ' || conditions INTO plan
        USING tenant, sought, unwanted, reach_authors;
      expected := (plan->0->'Plan'->>'Plan Rows')::float;
      IF expected > 3 * most THEN
        SELECT entry.created_at INTO oldest FROM search.entries entry WHERE entry.organisation_id = tenant
          ORDER BY entry.created_at DESC OFFSET (2 * most * works / expected)::integer LIMIT 1;
        since := search.day_of(oldest);
      END IF;
    END IF;
    PERFORM set_config('enable_indexscan', 'off', true), set_config('cpu_operator_cost', '0.1', true);
  END IF;
  IF since IS NOT NULL THEN
    pieces := array[' AND search.day_of(entry.created_at) >= $9', ' AND search.day_of(entry.created_at) < $9'];
  END IF;
  IF sort = 'relevance' AND numnode(marked) > 0 THEN
    FOR id, rank, created_at, kind, state, score, language, author_id, categories IN
      EXECUTE format(statement, ' AND entry.head @@ $10')
      USING tenant, sought, unwanted, reach_authors, ranked, ranked, wanted, exactly, since, marked, heads
    LOOP
      heads := heads || id;
      RETURN NEXT;
    END LOOP;
  END IF;
  FOREACH piece IN ARRAY pieces LOOP
    EXIT WHEN so_far + cardinality(heads) >= most;
    RETURN QUERY EXECUTE format(statement, piece)
      USING tenant, sought, unwanted, reach_authors, most - so_far, ranked - so_far,
        CASE WHEN sort IN ('relevance', 'likeness') THEN wanted END, exactly, since, marked, heads;
    GET DIAGNOSTICS added = ROW_COUNT;
    so_far := so_far + added;
  END LOOP;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION search.matches(tsquery, tsquery, tsquery, tsquery, jsonb, uuid[], text, integer, integer) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION search.matches(tsquery, tsquery, tsquery, tsquery, jsonb, uuid[], text, integer, integer) TO elysia_app;
