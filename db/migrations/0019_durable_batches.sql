-- Events that wait for others to start one run with: the open batch of each scope (a function, a value of its key and one
-- organisation), due `due_at`. A batch that is full is started by whoever fills it, so that a scope has one at most.
CREATE TABLE durable.batches (
  scope text PRIMARY KEY,
  function_id text NOT NULL,
  organisation_id text,
  size integer NOT NULL,
  bytes integer NOT NULL,
  due_at timestamptz NOT NULL
);
--> statement-breakpoint
CREATE INDEX batches_due ON durable.batches (due_at);
--> statement-breakpoint
CREATE TABLE durable.batch_events (
  scope text NOT NULL REFERENCES durable.batches (scope) ON DELETE CASCADE,
  position integer NOT NULL,
  event_id uuid NOT NULL REFERENCES durable.events (id),
  bytes integer NOT NULL,
  PRIMARY KEY (scope, position)
);
--> statement-breakpoint
CREATE INDEX batch_events_event ON durable.batch_events (event_id);
--> statement-breakpoint
-- The events of a batched run after its first, which is the run's own; from position 1 on. `is_batch` spares other runs the look.
ALTER TABLE durable.runs ADD COLUMN is_batch boolean NOT NULL DEFAULT false;
--> statement-breakpoint
CREATE TABLE durable.run_events (
  run_id uuid NOT NULL REFERENCES durable.runs (id) ON DELETE CASCADE,
  position integer NOT NULL,
  event_id uuid NOT NULL REFERENCES durable.events (id),
  PRIMARY KEY (run_id, position)
);
--> statement-breakpoint
CREATE INDEX run_events_event ON durable.run_events (event_id);
--> statement-breakpoint
-- Race mode. The end of a step that races is followed by a discovery, whatever goes on beside it. `is_race` spares other
-- runs the look for what goes on.
ALTER TABLE durable.steps ADD COLUMN races boolean NOT NULL DEFAULT false;
--> statement-breakpoint
ALTER TABLE durable.runs ADD COLUMN is_race boolean NOT NULL DEFAULT false;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON durable.batches, durable.batch_events, durable.run_events TO elysia_app;
