-- Where organisations want to be told of what happens. What is sent there comes later; the secret is kept encrypted.
CREATE SCHEMA "webhooks";
--> statement-breakpoint
CREATE TABLE "webhooks"."endpoints" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"url" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"events" text[] NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"secret_key_id" text NOT NULL,
	"secret_sealed" "bytea" NOT NULL,
	"secret_rotated_at" timestamp with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "endpoints_created" ON "webhooks"."endpoints" USING btree ("organisation_id","created_at","id");
--> statement-breakpoint
CREATE TABLE "webhooks"."outbox" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"name" text NOT NULL,
	"data" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "outbox_event_id_unique" UNIQUE("event_id")
);
--> statement-breakpoint
CREATE INDEX "outbox_unsent" ON "webhooks"."outbox" USING btree ("id") WHERE "sent_at" is null;
--> statement-breakpoint
CREATE FUNCTION webhooks.signal_outbox() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('elysia_outbox', '');
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER signal_outbox AFTER INSERT ON webhooks.outbox FOR EACH STATEMENT EXECUTE FUNCTION webhooks.signal_outbox();
--> statement-breakpoint
GRANT USAGE ON SCHEMA webhooks TO elysia_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA webhooks TO elysia_app;
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA webhooks TO elysia_app;
--> statement-breakpoint
ALTER TABLE webhooks.endpoints ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE webhooks.endpoints FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY tenant ON webhooks.endpoints USING (current_setting('app.reach', true) = 'platform' OR organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
