-- A person's copy of all that is kept of them, and the deletion of their account with its receipt.
CREATE SCHEMA "privacy";
--> statement-breakpoint
CREATE TABLE "privacy"."exports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"status" text DEFAULT 'queued' NOT NULL CHECK ("status" in ('queued', 'ready', 'failed')),
	"object_key" text,
	"bytes" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "exports_user" ON "privacy"."exports" USING btree ("user_id","created_at","id");
--> statement-breakpoint
CREATE INDEX "exports_expires" ON "privacy"."exports" USING btree ("expires_at");
--> statement-breakpoint
CREATE TABLE "privacy"."deletions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"receipt" jsonb
);
--> statement-breakpoint
CREATE UNIQUE INDEX "deletions_token" ON "privacy"."deletions" USING btree ("token_hash");
--> statement-breakpoint
CREATE UNIQUE INDEX "deletions_open" ON "privacy"."deletions" USING btree ("user_id") WHERE "cancelled_at" is null and "finished_at" is null;
--> statement-breakpoint
CREATE TABLE "privacy"."outbox" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"name" text NOT NULL,
	"data" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "outbox_event_id_unique" UNIQUE("event_id")
);
--> statement-breakpoint
CREATE INDEX "outbox_unsent" ON "privacy"."outbox" USING btree ("id") WHERE "sent_at" is null;
--> statement-breakpoint
CREATE FUNCTION privacy.signal_outbox() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('elysia_outbox', '');
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER signal_outbox AFTER INSERT ON privacy.outbox FOR EACH STATEMENT EXECUTE FUNCTION privacy.signal_outbox();
--> statement-breakpoint
ALTER TABLE "privacy"."exports" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "privacy"."exports" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY tenant ON "privacy"."exports" USING (current_setting('app.reach', true) = 'platform' OR organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
--> statement-breakpoint
-- Whoever holds the link need not be signed in: the account may be gone.
ALTER TABLE "privacy"."deletions" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "privacy"."deletions" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY identity ON "privacy"."deletions" USING (current_setting('app.reach', true) = 'platform');
--> statement-breakpoint
GRANT USAGE ON SCHEMA "privacy" TO elysia_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA "privacy" TO elysia_app;
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA "privacy" TO elysia_app;
