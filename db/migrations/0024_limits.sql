-- What the API keeps of requests themselves: how many there were, and which were answered already.
CREATE SCHEMA "gateway";
--> statement-breakpoint
-- Unlogged: a counter is written at every request and worth nothing after a crash. Free room on each page lets it be
-- changed in place.
CREATE UNLOGGED TABLE "gateway"."rate_counters" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"expire" bigint NOT NULL
) WITH (fillfactor = 50);
--> statement-breakpoint
CREATE INDEX "rate_counters_expire" ON "gateway"."rate_counters" USING btree ("expire");
--> statement-breakpoint
CREATE TABLE "gateway"."idempotency_keys" (
	"organisation_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"claim" uuid NOT NULL,
	"claimed_until" timestamp with time zone NOT NULL,
	"status" integer,
	"headers" jsonb,
	"body" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	PRIMARY KEY ("organisation_id", "user_id", "key")
);
--> statement-breakpoint
CREATE INDEX "idempotency_keys_expires" ON "gateway"."idempotency_keys" USING btree ("expires_at");
--> statement-breakpoint
ALTER TABLE "gateway"."idempotency_keys" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "gateway"."idempotency_keys" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY tenant ON "gateway"."idempotency_keys" USING (current_setting('app.reach', true) = 'platform' OR "organisation_id" = nullif(current_setting('app.organisation_id', true), '')::uuid);
--> statement-breakpoint
GRANT USAGE ON SCHEMA "gateway" TO elysia_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA "gateway" TO elysia_app;
