-- Sign-ins at other providers: who the provider says somebody is, and whose account that opens.
CREATE TABLE "accounts"."identities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"provider" text NOT NULL,
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"user_id" uuid NOT NULL REFERENCES "accounts"."users"("id") ON DELETE cascade,
	"email" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE UNIQUE INDEX "identities_subject" ON "accounts"."identities" USING btree ("issuer","subject");
--> statement-breakpoint
CREATE INDEX "identities_user" ON "accounts"."identities" USING btree ("user_id","created_at","id");
--> statement-breakpoint
-- Answers of providers that have come back: each request for one is good once.
CREATE TABLE "accounts"."spent_sign_ins" (
	"state_hash" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "spent_sign_ins_expires" ON "accounts"."spent_sign_ins" USING btree ("expires_at");
--> statement-breakpoint
-- An account that was opened through a provider has no password until its owner sets one.
ALTER TABLE "accounts"."users" ALTER COLUMN "password_hash" DROP NOT NULL;
--> statement-breakpoint
-- The HTML part of a mail in the demo's mailbox.
ALTER TABLE "mail"."messages" ADD COLUMN "html" text;
--> statement-breakpoint
DO $$
DECLARE identity_table text;
BEGIN
  FOREACH identity_table IN ARRAY ARRAY['accounts.identities', 'accounts.spent_sign_ins']
  LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', identity_table);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', identity_table);
    EXECUTE format('CREATE POLICY identity ON %s USING (current_setting(''app.reach'', true) = ''platform'')', identity_table);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO elysia_app', identity_table);
  END LOOP;
END $$;
