-- Who did what, to what, when and from where: one chain an organisation, and one of the platform under the nil id. Each
-- entry's hash covers the entry and the hash before it, so that a changed, removed or inserted one is found.
CREATE SCHEMA "audit";
--> statement-breakpoint
CREATE TABLE "audit"."entries" (
	"organisation_id" uuid NOT NULL,
	"sequence" bigint NOT NULL CHECK ("sequence" > 0),
	"id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" uuid,
	"via" text CHECK ("via" in ('session', 'token', 'key')),
	"impersonator_id" uuid,
	"action" text NOT NULL,
	"target_kind" text,
	"target_id" text,
	"sealed" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	PRIMARY KEY ("organisation_id", "sequence")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "entries_once" ON "audit"."entries" USING btree ("organisation_id","id");
--> statement-breakpoint
CREATE INDEX "entries_action" ON "audit"."entries" USING btree ("organisation_id","action","sequence");
--> statement-breakpoint
CREATE INDEX "entries_actor" ON "audit"."entries" USING btree ("organisation_id","actor_id","sequence");
--> statement-breakpoint
CREATE INDEX "entries_target" ON "audit"."entries" USING btree ("organisation_id","target_id","sequence");
--> statement-breakpoint
CREATE INDEX "entries_at" ON "audit"."entries" USING btree ("organisation_id","at","sequence");
--> statement-breakpoint
CREATE INDEX "entries_by" ON "audit"."entries" USING btree ("actor_id","at","id") WHERE "actor_id" is not null;
--> statement-breakpoint
CREATE INDEX "entries_of" ON "audit"."entries" USING btree ("target_id","at","id") WHERE "target_id" is not null;
--> statement-breakpoint
CREATE INDEX "entries_impersonator" ON "audit"."entries" USING btree ("impersonator_id") WHERE "impersonator_id" is not null;
--> statement-breakpoint
-- Names, addresses and details stand apart: they are erased with a person, and the chain holds without them. The entry
-- keeps their salted digest.
CREATE TABLE "audit"."particulars" (
	"organisation_id" uuid NOT NULL,
	"sequence" bigint NOT NULL,
	"salt" text NOT NULL,
	"target_name" text,
	"details" jsonb NOT NULL,
	"address" text,
	"user_agent" text,
	PRIMARY KEY ("organisation_id", "sequence"),
	FOREIGN KEY ("organisation_id", "sequence") REFERENCES "audit"."entries"("organisation_id", "sequence")
);
--> statement-breakpoint
DO $$
DECLARE tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['audit.entries', 'audit.particulars']
  LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY tenant ON %s USING (current_setting(''app.reach'', true) = ''platform'' OR organisation_id = nullif(current_setting(''app.organisation_id'', true), '''')::uuid)',
      tenant_table);
  END LOOP;
END $$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA "audit" TO elysia_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON "audit"."entries" TO elysia_app;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON "audit"."particulars" TO elysia_app;
--> statement-breakpoint
-- Holds the tables' owner and superusers as well, unless they switch triggers off in so many words.
CREATE FUNCTION audit.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only: % of %.% is refused', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
CREATE TRIGGER refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.entries FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
--> statement-breakpoint
CREATE TRIGGER refuse BEFORE UPDATE OR TRUNCATE ON audit.particulars FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
