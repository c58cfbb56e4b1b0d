-- Whose words a text is when somebody runs a work again, the engines that texts were read by, and why a turn was given up.
ALTER TABLE "texts"."texts" RENAME COLUMN "origin_id" TO "writer_id";
--> statement-breakpoint
SELECT set_config('app.reach', 'platform', true);
--> statement-breakpoint
UPDATE "texts"."texts" text SET "writer_id" = coalesce((
  SELECT original.author_id FROM "texts"."texts" original
  WHERE original.organisation_id = text.organisation_id AND original.id = text.writer_id
), text.author_id);
--> statement-breakpoint
CREATE INDEX "texts_writer" ON "texts"."texts" USING btree ("writer_id","id");
--> statement-breakpoint
ALTER TABLE "texts"."texts" ADD COLUMN "enriched_by" text;
--> statement-breakpoint
ALTER TABLE "texts"."texts" ADD COLUMN "compared_by" text;
--> statement-breakpoint
ALTER TABLE "texts"."texts" ADD COLUMN "failure" text;
