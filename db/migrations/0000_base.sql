CREATE SCHEMA "accounts";
--> statement-breakpoint
CREATE SCHEMA "analyses";
--> statement-breakpoint
CREATE SCHEMA "mail";
--> statement-breakpoint
CREATE SCHEMA "notifications";
--> statement-breakpoint
CREATE SCHEMA "search";
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION search.portuguese (COPY = pg_catalog.portuguese);
--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION search.english (COPY = pg_catalog.english);
--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION search.folded (COPY = pg_catalog.portuguese);
--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION search.folded ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, portuguese_stem;
--> statement-breakpoint
CREATE TABLE "accounts"."outbox" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"name" text NOT NULL,
	"data" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "outbox_event_id_unique" UNIQUE("event_id")
);
--> statement-breakpoint
CREATE TABLE "accounts"."memberships" (
	"organisation_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "memberships_organisation_id_user_id_pk" PRIMARY KEY("organisation_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "accounts"."organisations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text DEFAULT 'personal' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts"."password_resets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"token_hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "accounts"."users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"locale" text DEFAULT 'pt-BR' NOT NULL,
	"platform_role" text DEFAULT 'user' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"password_changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_platform_role" CHECK ("accounts"."users"."platform_role" in ('user', 'admin'))
);
--> statement-breakpoint
CREATE TABLE "analyses"."analyses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"submission_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"status" text DEFAULT 'queued' NOT NULL,
	"language" text,
	"run_id" text,
	"event_sequence" integer DEFAULT 0 NOT NULL,
	"finding_count" integer DEFAULT 0 NOT NULL,
	"missing_aspects" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"failure" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	CONSTRAINT "analyses_status" CHECK ("analyses"."analyses"."status" in ('queued', 'running', 'completed', 'partial', 'failed', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "analyses"."outbox" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"name" text NOT NULL,
	"data" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "outbox_event_id_unique" UNIQUE("event_id")
);
--> statement-breakpoint
CREATE TABLE "analyses"."analysis_events" (
	"analysis_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"organisation_id" uuid NOT NULL,
	"type" text NOT NULL,
	"step" text,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "analysis_events_analysis_id_sequence_pk" PRIMARY KEY("analysis_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "analyses"."analysis_history" (
	"analysis_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"organisation_id" uuid NOT NULL,
	"engine" text NOT NULL,
	"encoding" text NOT NULL,
	"payload" "bytea" NOT NULL,
	"raw_bytes" integer NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "analysis_history_analysis_id_created_at_pk" PRIMARY KEY("analysis_id","created_at")
) PARTITION BY RANGE ("created_at");
--> statement-breakpoint
CREATE TABLE "analyses"."aspect_results" (
	"analysis_id" uuid NOT NULL,
	"aspect" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"encoding" text NOT NULL,
	"payload" "bytea" NOT NULL,
	"raw_bytes" integer NOT NULL,
	"finding_count" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "aspect_results_analysis_id_aspect_pk" PRIMARY KEY("analysis_id","aspect")
);
--> statement-breakpoint
CREATE TABLE "analyses"."submissions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"theme" text,
	"motivating_text" text,
	"file_name" text,
	"original_key" text NOT NULL,
	"original_sha256" text NOT NULL,
	"original_bytes" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "submissions_kind" CHECK ("analyses"."submissions"."kind" in ('essay', 'code'))
);
--> statement-breakpoint
CREATE TABLE "analyses"."versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"submission_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"text" text NOT NULL,
	"sha256" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "versions_number" UNIQUE("submission_id","number")
);
--> statement-breakpoint
CREATE TABLE "mail"."messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "messages_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "notifications"."notifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"data" jsonb NOT NULL,
	"href" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "notifications_key" UNIQUE("organisation_id","key")
);
--> statement-breakpoint
CREATE TABLE "search"."entries" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"language" text,
	"created_at" timestamp with time zone NOT NULL,
	"vector" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('search.portuguese', "search"."entries"."title") || to_tsvector('search.english', "search"."entries"."title") || to_tsvector('search.folded', "search"."entries"."title"), 'A') || setweight(to_tsvector('search.portuguese', left("search"."entries"."body", 100000)) || to_tsvector('search.english', left("search"."entries"."body", 100000)) || to_tsvector('search.folded', left("search"."entries"."body", 100000)), 'B')) STORED NOT NULL,
	CONSTRAINT "entries_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
ALTER TABLE "accounts"."memberships" ADD CONSTRAINT "memberships_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "accounts"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "accounts"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."password_resets" ADD CONSTRAINT "password_resets_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "accounts"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "analyses"."analyses" ADD CONSTRAINT "analyses_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "analyses"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "analyses"."analyses" ADD CONSTRAINT "analyses_version_id_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "analyses"."versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "analyses"."analysis_events" ADD CONSTRAINT "analysis_events_analysis_id_analyses_id_fk" FOREIGN KEY ("analysis_id") REFERENCES "analyses"."analyses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "analyses"."analysis_history" ADD CONSTRAINT "analysis_history_analysis_id_analyses_id_fk" FOREIGN KEY ("analysis_id") REFERENCES "analyses"."analyses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "analyses"."aspect_results" ADD CONSTRAINT "aspect_results_analysis_id_analyses_id_fk" FOREIGN KEY ("analysis_id") REFERENCES "analyses"."analyses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "analyses"."versions" ADD CONSTRAINT "versions_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "analyses"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outbox_unsent" ON "accounts"."outbox" USING btree ("id") WHERE "accounts"."outbox"."sent_at" is null;--> statement-breakpoint
CREATE INDEX "memberships_user" ON "accounts"."memberships" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "password_resets_user" ON "accounts"."password_resets" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "password_resets_token" ON "accounts"."password_resets" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "accounts"."users" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "users_created" ON "accounts"."users" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "analyses_tenant_created" ON "analyses"."analyses" USING btree ("organisation_id","created_at","id");--> statement-breakpoint
CREATE INDEX "analyses_tenant_status_created" ON "analyses"."analyses" USING btree ("organisation_id","status","created_at","id");--> statement-breakpoint
CREATE INDEX "analyses_version" ON "analyses"."analyses" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "analyses_submission" ON "analyses"."analyses" USING btree ("submission_id");--> statement-breakpoint
CREATE INDEX "outbox_unsent" ON "analyses"."outbox" USING btree ("id") WHERE "analyses"."outbox"."sent_at" is null;--> statement-breakpoint
CREATE INDEX "analysis_history_created" ON "analyses"."analysis_history" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "messages_created" ON "mail"."messages" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "notifications_user_created" ON "notifications"."notifications" USING btree ("organisation_id","user_id","created_at","id");--> statement-breakpoint
CREATE INDEX "notifications_unread" ON "notifications"."notifications" USING btree ("organisation_id","user_id") WHERE "notifications"."notifications"."read_at" is null;--> statement-breakpoint
CREATE INDEX "entries_vector" ON "search"."entries" USING gin ("vector");