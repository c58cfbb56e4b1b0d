-- Organisations of several people: schools and companies beside everybody's own space, with invitations and classes.
ALTER TABLE "accounts"."organisations" ADD CONSTRAINT "organisations_kind" CHECK ("kind" in ('personal', 'school', 'company'));
--> statement-breakpoint
ALTER TABLE "accounts"."organisations" ADD COLUMN "plan" text DEFAULT 'free' NOT NULL;
--> statement-breakpoint
CREATE INDEX "organisations_created" ON "accounts"."organisations" USING btree ("created_at","id");
--> statement-breakpoint
CREATE INDEX "memberships_created" ON "accounts"."memberships" USING btree ("organisation_id","created_at","user_id");
--> statement-breakpoint
ALTER TABLE "accounts"."sessions" ADD COLUMN "active_organisation_id" uuid REFERENCES "accounts"."organisations"("id") ON DELETE set null;
--> statement-breakpoint
CREATE TABLE "accounts"."invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL REFERENCES "accounts"."organisations"("id") ON DELETE cascade,
	"email" text NOT NULL,
	"role" text NOT NULL CHECK ("role" in ('student', 'teacher', 'developer', 'organiser', 'organisation_admin')),
	"class_id" uuid,
	"invited_by" uuid NOT NULL,
	"token_hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_open" ON "accounts"."invitations" USING btree ("organisation_id",lower("email")) WHERE "accepted_at" is null and "revoked_at" is null;
--> statement-breakpoint
CREATE INDEX "invitations_created" ON "accounts"."invitations" USING btree ("organisation_id","created_at","id");
--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_token" ON "accounts"."invitations" USING btree ("token_hash");
--> statement-breakpoint
CREATE INDEX "invitations_expires" ON "accounts"."invitations" USING btree ("expires_at");
--> statement-breakpoint
CREATE TABLE "accounts"."classes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL REFERENCES "accounts"."organisations"("id") ON DELETE cascade,
	"name" text NOT NULL,
	"join_code" text NOT NULL,
	"join_open" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp with time zone
);
--> statement-breakpoint
CREATE UNIQUE INDEX "classes_join_code" ON "accounts"."classes" USING btree ("join_code");
--> statement-breakpoint
CREATE UNIQUE INDEX "classes_of" ON "accounts"."classes" USING btree ("organisation_id","id");
--> statement-breakpoint
CREATE INDEX "classes_created" ON "accounts"."classes" USING btree ("organisation_id","created_at","id");
--> statement-breakpoint
-- Nobody is of a class without being of its organisation: both keys hold the organisation.
CREATE TABLE "accounts"."class_members" (
	"organisation_id" uuid NOT NULL,
	"class_id" uuid NOT NULL,
	"user_id" uuid NOT NULL REFERENCES "accounts"."users"("id") ON DELETE cascade,
	"role" text NOT NULL CHECK ("role" in ('teacher', 'student')),
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	PRIMARY KEY ("class_id", "user_id"),
	FOREIGN KEY ("organisation_id", "class_id") REFERENCES "accounts"."classes"("organisation_id", "id") ON DELETE cascade,
	FOREIGN KEY ("organisation_id", "user_id") REFERENCES "accounts"."memberships"("organisation_id", "user_id") ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX "class_members_user" ON "accounts"."class_members" USING btree ("organisation_id","user_id");
--> statement-breakpoint
CREATE INDEX "class_members_created" ON "accounts"."class_members" USING btree ("class_id","created_at","user_id");
--> statement-breakpoint
DO $$
DECLARE tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['accounts.invitations', 'accounts.classes', 'accounts.class_members']
  LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY tenant ON %s USING (current_setting(''app.reach'', true) = ''platform'' OR organisation_id = nullif(current_setting(''app.organisation_id'', true), '''')::uuid)',
      tenant_table);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO elysia_app', tenant_table);
  END LOOP;
END $$;
