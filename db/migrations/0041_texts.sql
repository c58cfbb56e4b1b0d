-- What is known of texts: enrichment, fingerprints to find those that share passages, and what pairs of them share.
CREATE SCHEMA "texts";
--> statement-breakpoint
CREATE TABLE "texts"."texts" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"origin_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"version" bigint NOT NULL,
	"language" text,
	"enrichment" jsonb,
	"hashes" integer[] DEFAULT '{}' NOT NULL,
	"given" jsonb,
	"compared_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
CREATE INDEX "texts_author" ON "texts"."texts" USING btree ("author_id","id");
--> statement-breakpoint
-- No reference to the texts: checking it for 232 rows a text would cost more than writing them. They go with their text by its `hashes`.
CREATE TABLE "texts"."fingerprints" (
	"organisation_id" uuid NOT NULL,
	"hash" integer NOT NULL,
	"text_id" uuid NOT NULL,
	PRIMARY KEY("organisation_id","hash","text_id")
);
--> statement-breakpoint
CREATE TABLE "texts"."pairs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"a_id" uuid NOT NULL,
	"a_author_id" uuid NOT NULL,
	"a_version" bigint NOT NULL,
	"a_share" double precision NOT NULL,
	"b_id" uuid NOT NULL,
	"b_author_id" uuid NOT NULL,
	"b_version" bigint NOT NULL,
	"b_share" double precision NOT NULL,
	"share" double precision NOT NULL,
	"drafts" boolean NOT NULL,
	"passages" jsonb NOT NULL,
	"compared_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "pairs_order" CHECK ("a_id" < "b_id"),
	FOREIGN KEY ("organisation_id","a_id") REFERENCES "texts"."texts"("organisation_id","id") ON DELETE CASCADE,
	FOREIGN KEY ("organisation_id","b_id") REFERENCES "texts"."texts"("organisation_id","id") ON DELETE CASCADE
);
--> statement-breakpoint
CREATE UNIQUE INDEX "pairs_texts" ON "texts"."pairs" USING btree ("organisation_id","a_id","b_id");
--> statement-breakpoint
CREATE INDEX "pairs_b" ON "texts"."pairs" USING btree ("organisation_id","b_id");
--> statement-breakpoint
CREATE INDEX "pairs_share" ON "texts"."pairs" USING btree ("organisation_id","share","id");
--> statement-breakpoint
CREATE INDEX "pairs_share_others" ON "texts"."pairs" USING btree ("organisation_id","share","id") WHERE NOT "drafts";
--> statement-breakpoint
CREATE INDEX "pairs_a_author" ON "texts"."pairs" USING btree ("organisation_id","a_author_id","share");
--> statement-breakpoint
CREATE INDEX "pairs_b_author" ON "texts"."pairs" USING btree ("organisation_id","b_author_id");
--> statement-breakpoint
-- How many texts an organisation has: counting them for each look-up would take longer than the look-up.
CREATE TABLE "texts"."totals" (
	"organisation_id" uuid PRIMARY KEY NOT NULL,
	"texts" integer NOT NULL
);
--> statement-breakpoint
CREATE FUNCTION texts.count_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO texts.totals AS total (organisation_id, texts) VALUES (NEW.organisation_id, 1)
    ON CONFLICT (organisation_id) DO UPDATE SET texts = total.texts + 1;
  ELSE
    UPDATE texts.totals total SET texts = total.texts - 1 WHERE total.organisation_id = OLD.organisation_id;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER count_text AFTER INSERT OR DELETE ON texts.texts FOR EACH ROW EXECUTE FUNCTION texts.count_text();
--> statement-breakpoint
GRANT USAGE ON SCHEMA texts TO elysia_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA texts TO elysia_app;
--> statement-breakpoint
DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['texts.texts', 'texts.fingerprints', 'texts.pairs', 'texts.totals'] LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('CREATE POLICY tenant ON %s USING (current_setting(''app.reach'', true) = ''platform'' OR organisation_id = nullif(current_setting(''app.organisation_id'', true), '''')::uuid)', tenant_table);
  END LOOP;
END $$;
