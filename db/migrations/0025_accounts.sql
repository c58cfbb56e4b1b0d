-- Sessions are rows: a cookie names one, and every request looks it up, so that revoking it is immediate.
CREATE TABLE "accounts"."sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL REFERENCES "accounts"."users"("id") ON DELETE cascade,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"address" text NOT NULL,
	"user_agent" text NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE INDEX "sessions_live" ON "accounts"."sessions" USING btree ("user_id","created_at","id") WHERE "revoked_at" is null;
--> statement-breakpoint
CREATE INDEX "sessions_expires" ON "accounts"."sessions" USING btree ("expires_at");
--> statement-breakpoint
ALTER TABLE "accounts"."memberships" ADD CONSTRAINT "memberships_role" CHECK ("role" in ('owner', 'student', 'teacher', 'developer', 'organiser', 'organisation_admin'));
--> statement-breakpoint
-- Who wants an account, until the address is confirmed: no user is made, and nobody is told who has one.
CREATE TABLE "accounts"."sign_ups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"locale" text NOT NULL,
	"token_hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE INDEX "sign_ups_email" ON "accounts"."sign_ups" USING btree (lower("email"),"created_at");
--> statement-breakpoint
CREATE INDEX "sign_ups_expires" ON "accounts"."sign_ups" USING btree ("expires_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "sign_ups_token" ON "accounts"."sign_ups" USING btree ("token_hash");
--> statement-breakpoint
-- Failures to log in, counted by what they have in common; keys hold no address of an account in the clear.
CREATE TABLE "accounts"."login_attempts" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"failed_at" timestamp with time zone NOT NULL,
	"blocked_until" timestamp with time zone
);
--> statement-breakpoint
CREATE INDEX "login_attempts_failed" ON "accounts"."login_attempts" USING btree ("failed_at");
--> statement-breakpoint
-- Secrets of authenticator apps, encrypted; of recovery codes a keyed hash is kept.
CREATE TABLE "accounts"."second_factors" (
	"user_id" uuid PRIMARY KEY NOT NULL REFERENCES "accounts"."users"("id") ON DELETE cascade,
	"key_id" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"last_step" integer,
	"confirmed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts"."recovery_codes" (
	"user_id" uuid NOT NULL REFERENCES "accounts"."users"("id") ON DELETE cascade,
	"code_hash" text NOT NULL,
	"used_at" timestamp with time zone,
	PRIMARY KEY ("user_id", "code_hash")
);
--> statement-breakpoint
-- Another address that a user wants, until it is confirmed.
CREATE TABLE "accounts"."email_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL REFERENCES "accounts"."users"("id") ON DELETE cascade,
	"email" text NOT NULL,
	"token_hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE INDEX "email_changes_user" ON "accounts"."email_changes" USING btree ("user_id","created_at");
--> statement-breakpoint
CREATE INDEX "email_changes_expires" ON "accounts"."email_changes" USING btree ("expires_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "email_changes_token" ON "accounts"."email_changes" USING btree ("token_hash");
--> statement-breakpoint
-- Identity is no tenant's: these tables are open to the platform's scope alone.
DO $$
DECLARE identity_table text;
BEGIN
  FOREACH identity_table IN ARRAY ARRAY['accounts.sessions', 'accounts.sign_ups', 'accounts.login_attempts',
    'accounts.second_factors', 'accounts.recovery_codes', 'accounts.email_changes']
  LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', identity_table);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', identity_table);
    EXECUTE format('CREATE POLICY identity ON %s USING (current_setting(''app.reach'', true) = ''platform'')', identity_table);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO elysia_app', identity_table);
  END LOOP;
END $$;
