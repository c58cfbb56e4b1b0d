CREATE SCHEMA "operations";
--> statement-breakpoint
CREATE TABLE "operations"."step_attempts" (
	"run_id" text NOT NULL,
	"step_id" text NOT NULL,
	"attempt" integer NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	"output" jsonb,
	"error" text,
	CONSTRAINT "step_attempts_run_id_step_id_attempt_pk" PRIMARY KEY("run_id","step_id","attempt")
);
--> statement-breakpoint
CREATE TABLE "operations"."runs" (
	"id" text PRIMARY KEY NOT NULL,
	"function_id" text NOT NULL,
	"status" text NOT NULL,
	"organisation_id" uuid,
	"event_name" text NOT NULL,
	"event" jsonb NOT NULL,
	"attempts" integer DEFAULT 1 NOT NULL,
	"output" jsonb,
	"error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "runs_status" CHECK ("operations"."runs"."status" in ('running', 'completed', 'failed', 'cancelled'))
);
--> statement-breakpoint
ALTER TABLE "operations"."step_attempts" ADD CONSTRAINT "step_attempts_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "operations"."runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "runs_created" ON "operations"."runs" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "runs_status_created" ON "operations"."runs" USING btree ("status","created_at","id");--> statement-breakpoint
CREATE INDEX "runs_function_created" ON "operations"."runs" USING btree ("function_id","created_at","id");--> statement-breakpoint
GRANT USAGE ON SCHEMA "operations" TO elysia_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA "operations" TO elysia_app;
