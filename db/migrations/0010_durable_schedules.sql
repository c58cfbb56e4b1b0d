-- When functions with a cron trigger run next; null until the first tick is reckoned. A tick that is fired and the next one
-- are one transaction, so that each is fired once over all workers.
CREATE TABLE durable.schedules (
  function_id text NOT NULL REFERENCES durable.functions (id) ON DELETE CASCADE,
  expression text NOT NULL,
  next_at timestamptz,
  PRIMARY KEY (function_id, expression)
);
--> statement-breakpoint
CREATE INDEX schedules_due ON durable.schedules (next_at);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON durable.schedules TO elysia_app;
