CREATE TABLE "analyses"."batch_items" (
	"batch_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"organisation_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"analysis_id" uuid,
	"failure" text,
	CONSTRAINT "batch_items_batch_id_position_pk" PRIMARY KEY("batch_id","position"),
	CONSTRAINT "batch_items_analysis" UNIQUE("analysis_id"),
	CONSTRAINT "batch_items_outcome" CHECK (("analyses"."batch_items"."analysis_id" is null) <> ("analyses"."batch_items"."failure" is null))
);
--> statement-breakpoint
CREATE TABLE "analyses"."batches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"title" text NOT NULL,
	"options" jsonb NOT NULL,
	"unlisted" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "analyses"."analyses" ADD COLUMN "summary" jsonb;--> statement-breakpoint
ALTER TABLE "analyses"."batch_items" ADD CONSTRAINT "batch_items_batch_id_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "analyses"."batches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "analyses"."batch_items" ADD CONSTRAINT "batch_items_analysis_id_analyses_id_fk" FOREIGN KEY ("analysis_id") REFERENCES "analyses"."analyses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "batches_tenant_created" ON "analyses"."batches" USING btree ("organisation_id","created_at","id");--> statement-breakpoint
DO $$
DECLARE tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['analyses.batches', 'analyses.batch_items']
  LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY tenant ON %s USING (current_setting(''app.reach'', true) = ''platform'' OR organisation_id = nullif(current_setting(''app.organisation_id'', true), '''')::uuid)',
      tenant_table);
  END LOOP;
END $$;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "analyses"."batches", "analyses"."batch_items" TO elysia_app;
