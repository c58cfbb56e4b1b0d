-- Who sees which row. The first wall is each use case's own check; this is the second: the application role is bound by
-- row-level security, and each transaction says for whom it works (see db/client.ts).
DO $$
DECLARE tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY[
    'accounts.organisations', 'accounts.memberships',
    'analyses.submissions', 'analyses.versions', 'analyses.analyses', 'analyses.analysis_events',
    'analyses.aspect_results', 'analyses.analysis_history', 'notifications.notifications', 'search.entries']
  LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY tenant ON %s USING (current_setting(''app.reach'', true) = ''platform'' OR %I = nullif(current_setting(''app.organisation_id'', true), '''')::uuid)',
      tenant_table, CASE tenant_table WHEN 'accounts.organisations' THEN 'id' ELSE 'organisation_id' END);
  END LOOP;
END $$;
--> statement-breakpoint
-- Makes the monthly partitions from the month of `since` to `months_ahead` months after now. Safe to call at any time,
-- by any number of workers. SECURITY DEFINER: the application role may add a month, and nothing else.
CREATE FUNCTION analyses.ensure_partitions(since timestamptz, months_ahead integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET timezone = 'UTC' AS $$
DECLARE
  month timestamptz := date_trunc('month', least(since, now()));
  last timestamptz := date_trunc('month', now()) + make_interval(months => least(months_ahead, 24));
  partition text;
  made integer := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('analyses.ensure_partitions'));
  month := greatest(month, date_trunc('month', now()) - interval '24 months');
  WHILE month <= last LOOP
    partition := 'analysis_history_' || to_char(month, 'YYYY_MM');
    IF to_regclass('analyses.' || partition) IS NULL THEN
      EXECUTE format('CREATE TABLE analyses.%I PARTITION OF analyses.analysis_history FOR VALUES FROM (%L) TO (%L)',
        partition, month, month + interval '1 month');
      made := made + 1;
    END IF;
    month := month + interval '1 month';
  END LOOP;
  RETURN made;
END $$;
--> statement-breakpoint
-- Wakes the outbox relays and the live pages when the transaction commits; both poll besides.
CREATE FUNCTION analyses.signal_progress() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('elysia_live', NEW.analysis_id::text);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER signal_progress AFTER INSERT ON analyses.analysis_events FOR EACH ROW EXECUTE FUNCTION analyses.signal_progress();
--> statement-breakpoint
CREATE FUNCTION analyses.signal_outbox() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('elysia_outbox', '');
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER signal_outbox AFTER INSERT ON analyses.outbox FOR EACH STATEMENT EXECUTE FUNCTION analyses.signal_outbox();
--> statement-breakpoint
CREATE FUNCTION accounts.signal_outbox() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('elysia_outbox', '');
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER signal_outbox AFTER INSERT ON accounts.outbox FOR EACH STATEMENT EXECUTE FUNCTION accounts.signal_outbox();
--> statement-breakpoint
GRANT USAGE ON SCHEMA accounts, analyses, mail, notifications, search TO elysia_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA accounts, analyses, mail, notifications, search TO elysia_app;
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA accounts, analyses, mail, notifications, search TO elysia_app;
--> statement-breakpoint
REVOKE ALL ON FUNCTION analyses.ensure_partitions(timestamptz, integer) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION analyses.ensure_partitions(timestamptz, integer) TO elysia_app;
--> statement-breakpoint
-- After the grants: nobody may read a partition by its own name, past the policies of the table that it belongs to.
SELECT analyses.ensure_partitions(now(), 3);
