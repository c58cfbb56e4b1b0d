ALTER TABLE "analyses"."analyses" ADD COLUMN "replay_of" uuid;--> statement-breakpoint
ALTER TABLE "analyses"."analyses" ADD CONSTRAINT "analyses_replay_of_analyses_id_fk" FOREIGN KEY ("replay_of") REFERENCES "analyses"."analyses"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "analyses_replay_of" ON "analyses"."analyses" USING btree ("replay_of","created_at","id") WHERE "analyses"."analyses"."replay_of" is not null;
