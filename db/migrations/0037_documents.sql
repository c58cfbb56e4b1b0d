-- Files whose text is read, page by page, and what people corrected in it.
CREATE SCHEMA "documents";
--> statement-breakpoint
CREATE TABLE "documents"."documents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"title" text NOT NULL,
	"file_name" text,
	"kind" text NOT NULL,
	"status" text DEFAULT 'pendente' NOT NULL,
	"failure" text,
	"page_count" integer,
	"original_key" text NOT NULL,
	"original_sha256" text NOT NULL,
	"original_bytes" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "documents_status" CHECK ("status" in ('pendente', 'processando', 'concluído', 'falhou'))
);
--> statement-breakpoint
CREATE INDEX "documents_tenant_created" ON "documents"."documents" USING btree ("organisation_id","created_at","id","author_id");
--> statement-breakpoint
CREATE INDEX "documents_author_created" ON "documents"."documents" USING btree ("organisation_id","author_id","created_at","id");
--> statement-breakpoint
CREATE TABLE "documents"."pages" (
	"document_id" uuid NOT NULL REFERENCES "documents"."documents"("id") ON DELETE CASCADE,
	"number" integer NOT NULL,
	"organisation_id" uuid NOT NULL,
	"source" text NOT NULL,
	"text" text NOT NULL,
	"words" jsonb NOT NULL,
	"confidence" real,
	"is_read" boolean NOT NULL,
	"corrected_text" text,
	"corrected_by" uuid,
	"corrected_at" timestamp with time zone,
	PRIMARY KEY("document_id","number")
);
--> statement-breakpoint
CREATE TABLE "documents"."outbox" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"name" text NOT NULL,
	"data" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "outbox_event_id_unique" UNIQUE("event_id")
);
--> statement-breakpoint
CREATE INDEX "outbox_unsent" ON "documents"."outbox" USING btree ("id") WHERE "sent_at" is null;
--> statement-breakpoint
CREATE FUNCTION documents.signal_outbox() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('elysia_outbox', '');
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER signal_outbox AFTER INSERT ON documents.outbox FOR EACH STATEMENT EXECUTE FUNCTION documents.signal_outbox();
--> statement-breakpoint
GRANT USAGE ON SCHEMA documents TO elysia_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA documents TO elysia_app;
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA documents TO elysia_app;
--> statement-breakpoint
ALTER TABLE documents.documents ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE documents.documents FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY tenant ON documents.documents USING (current_setting('app.reach', true) = 'platform' OR organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
--> statement-breakpoint
ALTER TABLE documents.pages ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE documents.pages FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY tenant ON documents.pages USING (current_setting('app.reach', true) = 'platform' OR organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
