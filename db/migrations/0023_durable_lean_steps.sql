-- A step costs as little as it can. An execution that ended its step is told by the step's own row: `attempts` keeps the
-- calls of the handler, and the executions that failed and are tried again. `attempt` is null where a call of its own
-- (an attempt with a lease) executed the step, or nothing did.
ALTER TABLE durable.steps ADD COLUMN attempt integer, ADD COLUMN worker text;
--> statement-breakpoint
UPDATE durable.steps s SET attempt = a.attempt, worker = a.worker FROM durable.attempts a
WHERE a.run_id = s.run_id AND a.step_id = s.id AND a.lease_token IS NULL AND a.status = s.status AND s.kind = 'run';
--> statement-breakpoint
DELETE FROM durable.attempts a USING durable.steps s
WHERE a.run_id = s.run_id AND a.step_id = s.id AND a.lease_token IS NULL AND a.attempt = s.attempt AND a.status = s.status;
--> statement-breakpoint
-- Both tables grow in the order of time: a summary of each range of pages finds an hour, costs next to nothing to keep,
-- and leaves updates on their page.
CREATE INDEX steps_ended ON durable.steps USING brin (ended_at) WITH (pages_per_range = 16, autosummarize = on);
--> statement-breakpoint
DROP INDEX durable.attempts_ended;
--> statement-breakpoint
CREATE INDEX attempts_ended ON durable.attempts USING brin (ended_at) WITH (pages_per_range = 16, autosummarize = on);
--> statement-breakpoint
ALTER TABLE durable.attempts SET (fillfactor = 80);
--> statement-breakpoint
-- Postgres reads the text of every check anew for each statement that writes a row: a third of what a checkpoint cost. The
-- engine is the only writer of these tables, and its types name the same values.
ALTER TABLE durable.steps DROP CONSTRAINT steps_kind_check, DROP CONSTRAINT steps_status_check;
--> statement-breakpoint
ALTER TABLE durable.jobs DROP CONSTRAINT jobs_state_check;
--> statement-breakpoint
ALTER TABLE durable.attempts DROP CONSTRAINT attempts_status_check;
--> statement-breakpoint
ALTER TABLE durable.runs DROP CONSTRAINT runs_origin_check, DROP CONSTRAINT runs_status_check;
