-- How programs and phones come in: access tokens with the families of their refresh tokens, and API keys.
CREATE SCHEMA "access";
--> statement-breakpoint
-- Counts what ends every token that somebody holds: a new password, another second factor, "end all other sessions".
ALTER TABLE "accounts"."users" ADD COLUMN "credentials_version" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
CREATE TABLE "access"."signing_keys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key_id" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE INDEX "signing_keys_created" ON "access"."signing_keys" USING btree ("created_at");
--> statement-breakpoint
CREATE TABLE "access"."api_keys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"member_since" timestamp with time zone NOT NULL,
	"name" text NOT NULL,
	"prefix" text NOT NULL,
	"secret_hash" text NOT NULL,
	"previous_hash" text,
	"previous_expires_at" timestamp with time zone,
	"scopes" text[] NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone,
	"last_used_at" timestamp with time zone,
	"rotated_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_keys_previous" CHECK (("previous_hash" is null) = ("previous_expires_at" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX "api_keys_prefix" ON "access"."api_keys" USING btree ("prefix");
--> statement-breakpoint
CREATE INDEX "api_keys_created" ON "access"."api_keys" USING btree ("organisation_id","created_at","id") WHERE "revoked_at" is null;
--> statement-breakpoint
CREATE INDEX "api_keys_user" ON "access"."api_keys" USING btree ("organisation_id","user_id","created_at","id") WHERE "revoked_at" is null;
--> statement-breakpoint
CREATE TABLE "access"."token_families" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"member_since" timestamp with time zone NOT NULL,
	"credentials_version" integer,
	"api_key_id" uuid REFERENCES "access"."api_keys"("id") ON DELETE cascade,
	"scopes" text[] NOT NULL,
	"generation" integer DEFAULT 0 NOT NULL,
	"issued" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"refreshed_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "token_families_holder" CHECK (("credentials_version" is null) <> ("api_key_id" is null))
);
--> statement-breakpoint
CREATE INDEX "token_families_expires" ON "access"."token_families" USING btree ("expires_at");
--> statement-breakpoint
CREATE INDEX "token_families_key" ON "access"."token_families" USING btree ("api_key_id") WHERE "api_key_id" is not null;
--> statement-breakpoint
CREATE INDEX "token_families_user" ON "access"."token_families" USING btree ("user_id","created_at");
--> statement-breakpoint
-- Old ones stay as long as their family: who shows one again has a copy.
CREATE TABLE "access"."refresh_tokens" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"family_id" uuid NOT NULL REFERENCES "access"."token_families"("id") ON DELETE cascade,
	"organisation_id" uuid NOT NULL,
	"generation" integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX "refresh_tokens_family" ON "access"."refresh_tokens" USING btree ("family_id");
--> statement-breakpoint
CREATE TABLE "access"."outbox" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"name" text NOT NULL,
	"data" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "outbox_event_id_unique" UNIQUE("event_id")
);
--> statement-breakpoint
CREATE INDEX "outbox_unsent" ON "access"."outbox" USING btree ("id") WHERE "sent_at" is null;
--> statement-breakpoint
CREATE FUNCTION access.signal_outbox() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('elysia_outbox', '');
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER signal_outbox AFTER INSERT ON access.outbox FOR EACH STATEMENT EXECUTE FUNCTION access.signal_outbox();
--> statement-breakpoint
GRANT USAGE ON SCHEMA access TO elysia_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA access TO elysia_app;
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA access TO elysia_app;
--> statement-breakpoint
DO $$
DECLARE tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['access.api_keys', 'access.token_families', 'access.refresh_tokens']
  LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY tenant ON %s USING (current_setting(''app.reach'', true) = ''platform'' OR organisation_id = nullif(current_setting(''app.organisation_id'', true), '''')::uuid)',
      tenant_table);
  END LOOP;
END $$;
--> statement-breakpoint
-- The keys that sign tokens are no tenant's: open to the platform's scope alone.
ALTER TABLE "access"."signing_keys" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "access"."signing_keys" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY identity ON "access"."signing_keys" USING (current_setting('app.reach', true) = 'platform');
