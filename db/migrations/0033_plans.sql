-- What an organisation may use: its plan, and what was agreed with it in place of the plan's quotas.
ALTER TABLE "accounts"."organisations" ADD CONSTRAINT "organisations_plan" CHECK ("plan" in ('free', 'pro', 'school', 'company'));
--> statement-breakpoint
ALTER TABLE "accounts"."organisations" ADD COLUMN "quota_overrides" jsonb DEFAULT '{}' NOT NULL CHECK (jsonb_typeof("quota_overrides") = 'object');
--> statement-breakpoint
CREATE INDEX "organisations_name" ON "accounts"."organisations" USING btree (lower("name") text_pattern_ops);
--> statement-breakpoint
-- What organisations have used. A counter is one row, so that those who count at the same moment wait for each other.
CREATE SCHEMA "usage";
--> statement-breakpoint
CREATE TABLE "usage"."counters" (
	"organisation_id" uuid NOT NULL,
	"metric" text NOT NULL,
	"span" text NOT NULL CHECK ("span" in ('day', 'month', 'ever')),
	"since" date NOT NULL,
	"amount" bigint NOT NULL CHECK ("amount" >= 0),
	PRIMARY KEY ("organisation_id", "metric", "span", "since")
) WITH (fillfactor = 50);
--> statement-breakpoint
CREATE INDEX "counters_since" ON "usage"."counters" USING btree ("since") WHERE "span" = 'day';
--> statement-breakpoint
-- What was counted, by the key of its cause: what comes again under the same key counts once.
CREATE TABLE "usage"."takes" (
	"organisation_id" uuid NOT NULL,
	"key" text NOT NULL,
	"amounts" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	PRIMARY KEY ("organisation_id", "key")
);
--> statement-breakpoint
CREATE INDEX "takes_at" ON "usage"."takes" USING btree ("at");
--> statement-breakpoint
GRANT USAGE ON SCHEMA "usage" TO elysia_app;
--> statement-breakpoint
DO $$
DECLARE tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['usage.counters', 'usage.takes']
  LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY tenant ON %s USING (current_setting(''app.reach'', true) = ''platform'' OR organisation_id = nullif(current_setting(''app.organisation_id'', true), '''')::uuid)',
      tenant_table);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO elysia_app', tenant_table);
  END LOOP;
END $$;
