-- Waits for events: steps that wait for one (`kind` step), and runs that one ends (`kind` cancel); and what limits a run's
-- time (`kind` start, finish). A wait has `event_name`; it fires when `event_id` answers it, or at `until_at`. It is born
-- due: once it is committed, it is caught up with the events that came since `began_at` and may have been routed before
-- the wait could be seen; then it is due at `until_at`.
ALTER TABLE durable.timers
  ADD COLUMN kind text NOT NULL DEFAULT 'step' CHECK (kind IN ('step', 'cancel', 'start', 'finish')),
  ADD COLUMN length_ms float8,
  ADD COLUMN event_name text,
  ADD COLUMN condition text,
  ADD COLUMN began_at timestamptz,
  ADD COLUMN until_at timestamptz,
  ADD COLUMN caught_up boolean NOT NULL DEFAULT false,
  ADD COLUMN event_id uuid REFERENCES durable.events (id);
--> statement-breakpoint
CREATE INDEX timers_awaiting ON durable.timers (event_name, run_id, step_id) WHERE event_name IS NOT NULL AND event_id IS NULL;
--> statement-breakpoint
CREATE INDEX events_name_received ON durable.events (name, received_at, id);
--> statement-breakpoint
ALTER TABLE durable.steps DROP CONSTRAINT steps_kind_check;
--> statement-breakpoint
ALTER TABLE durable.steps ADD CONSTRAINT steps_kind_check CHECK (kind IN ('run', 'sleep', 'invoke', 'wait'));
