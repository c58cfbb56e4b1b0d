CREATE SCHEMA "preferences";
--> statement-breakpoint
CREATE TABLE "preferences"."ignores" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ignores_value" UNIQUE("organisation_id","user_id","kind","value"),
	CONSTRAINT "ignores_kind" CHECK ("preferences"."ignores"."kind" in ('word', 'rule', 'passage'))
);
--> statement-breakpoint
CREATE INDEX "ignores_user_created" ON "preferences"."ignores" USING btree ("organisation_id","user_id","created_at","id");
--> statement-breakpoint
ALTER TABLE "preferences"."ignores" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "preferences"."ignores" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY tenant ON "preferences"."ignores" USING (current_setting('app.reach', true) = 'platform' OR "organisation_id" = nullif(current_setting('app.organisation_id', true), '')::uuid);
--> statement-breakpoint
GRANT USAGE ON SCHEMA "preferences" TO elysia_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA "preferences" TO elysia_app;
