-- Files on their way, part by part, and what is to become of a document once its text is read.
CREATE TABLE "documents"."uploads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"file_name" text,
	"bytes" integer NOT NULL,
	"analyse_as" text,
	"theme" text,
	"motivating_text" text,
	"options" jsonb,
	"claimed_until" timestamp with time zone,
	"work_kind" text,
	"work_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "uploads_analyse_as" CHECK ("analyse_as" in ('essay', 'code')),
	CONSTRAINT "uploads_work_kind" CHECK ("work_kind" in ('documents', 'analyses', 'batches'))
);
--> statement-breakpoint
CREATE INDEX "uploads_expires" ON "documents"."uploads" USING btree ("expires_at","id");
--> statement-breakpoint
CREATE INDEX "uploads_author" ON "documents"."uploads" USING btree ("author_id","id");
--> statement-breakpoint
CREATE INDEX "uploads_tenant" ON "documents"."uploads" USING btree ("organisation_id","id");
--> statement-breakpoint
ALTER TABLE "documents"."documents" ADD COLUMN "analyse_as" text CONSTRAINT "documents_analyse_as" CHECK ("analyse_as" = 'essay');
--> statement-breakpoint
ALTER TABLE "documents"."documents" ADD COLUMN "theme" text;
--> statement-breakpoint
ALTER TABLE "documents"."documents" ADD COLUMN "motivating_text" text;
--> statement-breakpoint
ALTER TABLE "documents"."documents" ADD COLUMN "analysis_id" uuid;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON documents.uploads TO elysia_app;
--> statement-breakpoint
ALTER TABLE documents.uploads ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE documents.uploads FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY tenant ON documents.uploads USING (current_setting('app.reach', true) = 'platform' OR organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
