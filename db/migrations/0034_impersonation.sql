-- An account that is disabled signs nobody in, and none of its sessions counts.
ALTER TABLE "accounts"."users" ADD COLUMN "disabled_at" timestamp with time zone;
--> statement-breakpoint
CREATE INDEX "users_admins" ON "accounts"."users" USING btree ("id") WHERE "platform_role" = 'admin';
--> statement-breakpoint
-- A session may be an administrator's in the name of its user: by which of their sessions it was begun, and why.
ALTER TABLE "accounts"."sessions" ADD COLUMN "impersonator_id" uuid REFERENCES "accounts"."users"("id") ON DELETE cascade;
--> statement-breakpoint
ALTER TABLE "accounts"."sessions" ADD COLUMN "impersonator_session_id" uuid REFERENCES "accounts"."sessions"("id") ON DELETE cascade;
--> statement-breakpoint
ALTER TABLE "accounts"."sessions" ADD COLUMN "reason" text;
--> statement-breakpoint
ALTER TABLE "accounts"."sessions" ADD CONSTRAINT "sessions_impersonation" CHECK (
	("impersonator_id" is null) = ("impersonator_session_id" is null) and ("impersonator_id" is null) = ("reason" is null)
	and "impersonator_id" is distinct from "user_id"
);
--> statement-breakpoint
CREATE INDEX "sessions_impersonator" ON "accounts"."sessions" USING btree ("impersonator_id") WHERE "impersonator_id" is not null;
--> statement-breakpoint
CREATE INDEX "sessions_begun_by" ON "accounts"."sessions" USING btree ("impersonator_session_id") WHERE "impersonator_session_id" is not null;
--> statement-breakpoint
CREATE INDEX "sessions_newest" ON "accounts"."sessions" USING btree ("created_at","id") WHERE "revoked_at" is null;
--> statement-breakpoint
CREATE INDEX "sessions_address" ON "accounts"."sessions" USING btree ("address","created_at","id") WHERE "revoked_at" is null;
