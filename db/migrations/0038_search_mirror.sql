-- What Elasticsearch, where there is one, has not confirmed yet: written before the index of this database, so that nothing is
-- lost while it cannot be reached. Without a version: a document that was removed.
CREATE TABLE "search"."unmirrored" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" bigint,
	"attempts" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "unmirrored_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
CREATE INDEX "unmirrored_due" ON "search"."unmirrored" USING btree ("due_at");
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "search"."unmirrored" TO elysia_app;
--> statement-breakpoint
ALTER TABLE search.unmirrored ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE search.unmirrored FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY tenant ON search.unmirrored USING (current_setting('app.reach', true) = 'platform' OR organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
