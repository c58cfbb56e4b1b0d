ALTER TABLE "operations"."runs" ADD COLUMN "rerun_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "step_attempts_started" ON "operations"."step_attempts" USING btree ("started_at");--> statement-breakpoint
CREATE INDEX "step_attempts_finished" ON "operations"."step_attempts" USING btree ("finished_at");--> statement-breakpoint
CREATE INDEX "runs_finished" ON "operations"."runs" USING btree ("finished_at");--> statement-breakpoint
CREATE INDEX "runs_unanswered" ON "operations"."runs" USING btree ("status","created_at","id") WHERE "operations"."runs"."rerun_at" is null;--> statement-breakpoint
CREATE INDEX "runs_unanswered_function" ON "operations"."runs" USING btree ("function_id","status","created_at","id") WHERE "operations"."runs"."rerun_at" is null;--> statement-breakpoint
-- When a run was run again, for the first time: a failed one that was not is a dead letter.
ALTER TABLE durable.runs ADD COLUMN rerun_at timestamptz;
--> statement-breakpoint
UPDATE durable.runs r SET rerun_at = again.created_at
FROM (SELECT rerun_of, min(created_at) AS created_at FROM durable.runs WHERE rerun_of IS NOT NULL GROUP BY rerun_of) again
WHERE again.rerun_of = r.id;
--> statement-breakpoint
CREATE INDEX runs_unanswered ON durable.runs (status, created_at DESC, id DESC)
  WHERE status IN ('failed', 'cancelled') AND rerun_at IS NULL;
--> statement-breakpoint
CREATE INDEX runs_unanswered_function ON durable.runs (function_id, status, created_at DESC, id DESC)
  WHERE status IN ('failed', 'cancelled') AND rerun_at IS NULL;
--> statement-breakpoint
-- The last hour of the queue, whatever lies before it.
CREATE INDEX runs_started ON durable.runs (started_at) WHERE started_at IS NOT NULL;
--> statement-breakpoint
CREATE INDEX runs_ended ON durable.runs (ended_at) WHERE ended_at IS NOT NULL;
--> statement-breakpoint
CREATE INDEX attempts_ended ON durable.attempts (ended_at);
