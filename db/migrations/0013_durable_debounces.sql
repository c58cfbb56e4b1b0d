-- Events that wait for a quiet period before their run starts: the latest of each scope, due `due_at` and at the latest at
-- `latest_at`.
CREATE TABLE durable.debounces (
  scope text PRIMARY KEY,
  function_id text NOT NULL,
  event_id uuid NOT NULL REFERENCES durable.events (id),
  due_at timestamptz NOT NULL,
  latest_at timestamptz NOT NULL
);
--> statement-breakpoint
CREATE INDEX debounces_due ON durable.debounces (due_at);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON durable.debounces TO elysia_app;
