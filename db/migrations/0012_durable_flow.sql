-- What limits the starts of a function's runs. `start_windows`: how many started in a period (rate limits, idempotency).
-- `throttles`: the theoretical arrival time of the generic cell rate algorithm. Later starts delete what has long expired.
CREATE TABLE durable.start_windows (
  scope text PRIMARY KEY,
  starts integer NOT NULL,
  ends_at timestamptz NOT NULL
);
--> statement-breakpoint
CREATE INDEX start_windows_ended ON durable.start_windows (ends_at);
--> statement-breakpoint
CREATE TABLE durable.throttles (
  scope text PRIMARY KEY,
  arrives_at timestamptz NOT NULL
);
--> statement-breakpoint
CREATE INDEX throttles_arrived ON durable.throttles (arrives_at);
--> statement-breakpoint
-- The key of a function of which one run goes on at a time.
ALTER TABLE durable.runs ADD COLUMN singleton_key text;
--> statement-breakpoint
CREATE INDEX runs_singleton ON durable.runs (singleton_key) WHERE singleton_key IS NOT NULL AND status IN ('queued', 'running');
--> statement-breakpoint
ALTER TABLE durable.timers DROP CONSTRAINT timers_kind_check;
--> statement-breakpoint
ALTER TABLE durable.timers
  ADD CONSTRAINT timers_kind_check CHECK (kind IN ('step', 'cancel', 'start', 'finish', 'replaced'));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON durable.start_windows, durable.throttles TO elysia_app;
