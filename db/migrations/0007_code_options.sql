ALTER TABLE "analyses"."analyses" ADD COLUMN "result_key" text;--> statement-breakpoint
ALTER TABLE "analyses"."submissions" ADD COLUMN "options" jsonb;--> statement-breakpoint
CREATE INDEX "analyses_tenant_result_key" ON "analyses"."analyses" USING btree ("organisation_id","result_key");