-- The embedded durable engine's own tables: events, runs, steps, the job queue, timers, attempts.
-- It holds no documents (steps carry references), so it is not bound by tenancy; a run's organisation is kept for filters.
-- Payloads are `json`, not `jsonb`: they are only stored and handed back, and `json` keeps every escape as it came.
-- Lock order, kept by every transaction: run, then its jobs, then their attempts; a child run before its parent.
CREATE SCHEMA durable;
--> statement-breakpoint
CREATE TABLE durable.functions (
  id text PRIMARY KEY,
  app_id text NOT NULL,
  event_names text[] NOT NULL,
  definition json NOT NULL,
  synced_at timestamptz NOT NULL DEFAULT now()
);
--> statement-breakpoint
CREATE INDEX functions_app ON durable.functions (app_id);
--> statement-breakpoint
CREATE TABLE durable.events (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  body json NOT NULL,
  organisation_id text,
  received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  routed_at timestamptz
);
--> statement-breakpoint
CREATE INDEX events_unrouted ON durable.events (received_at, id) WHERE routed_at IS NULL;
--> statement-breakpoint
-- The ids that senders chose. A name and id seen again before `expires_at` is the same event.
CREATE TABLE durable.event_keys (
  name text NOT NULL,
  key text NOT NULL,
  event_id uuid NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (name, key)
);
--> statement-breakpoint
CREATE INDEX event_keys_expired ON durable.event_keys (expires_at);
--> statement-breakpoint
CREATE TABLE durable.runs (
  id uuid PRIMARY KEY,
  function_id text NOT NULL,
  event_id uuid NOT NULL REFERENCES durable.events (id),
  origin text NOT NULL CHECK (origin IN ('event', 'invoke', 'rerun')),
  status text NOT NULL DEFAULT 'queued' CHECK (status IN ('queued', 'running', 'completed', 'failed', 'cancelled')),
  organisation_id text,
  parent_run_id uuid,
  parent_step_id text,
  rerun_of uuid,
  max_attempts integer NOT NULL,
  slot_keys text[] NOT NULL,
  slot_limits integer[] NOT NULL,
  rank timestamptz NOT NULL,
  step_count integer NOT NULL DEFAULT 0,
  state_bytes bigint NOT NULL DEFAULT 0,
  output json,
  error json,
  created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  started_at timestamptz,
  ended_at timestamptz
);
--> statement-breakpoint
CREATE UNIQUE INDEX runs_once_per_event ON durable.runs (function_id, event_id) WHERE origin = 'event';
--> statement-breakpoint
CREATE UNIQUE INDEX runs_once_per_invocation ON durable.runs (parent_run_id, parent_step_id) WHERE origin = 'invoke';
--> statement-breakpoint
CREATE INDEX runs_created ON durable.runs (created_at DESC, id DESC);
--> statement-breakpoint
CREATE INDEX runs_status_created ON durable.runs (status, created_at DESC, id DESC);
--> statement-breakpoint
CREATE INDEX runs_function_created ON durable.runs (function_id, created_at DESC, id DESC);
--> statement-breakpoint
CREATE INDEX runs_organisation_created ON durable.runs (organisation_id, created_at DESC, id DESC);
--> statement-breakpoint
CREATE INDEX runs_failed ON durable.runs (ended_at) WHERE status = 'failed';
--> statement-breakpoint
CREATE INDEX runs_event ON durable.runs (event_id);
--> statement-breakpoint
-- One row a step that was started. `position` is the order of completion, which the SDK replays; null while pending.
CREATE TABLE durable.steps (
  run_id uuid NOT NULL REFERENCES durable.runs (id) ON DELETE CASCADE,
  id text NOT NULL,
  name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('run', 'sleep', 'invoke')),
  status text NOT NULL CHECK (status IN ('pending', 'completed', 'failed')),
  position integer,
  output json,
  error json,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  ended_at timestamptz,
  PRIMARY KEY (run_id, id)
);
--> statement-breakpoint
CREATE INDEX steps_pending ON durable.steps (run_id) WHERE status = 'pending';
--> statement-breakpoint
-- The queue. A job is one call of the handler: a discovery (`step_id` null, at most one a run) or one planned step.
-- scheduled → ready → leased, or parked while a concurrency key is full. `lease_token` is the fence: random, so that a
-- claim lost with the server's last unflushed commits can never be mistaken for the one that follows it.
CREATE TABLE durable.jobs (
  id uuid PRIMARY KEY,
  run_id uuid NOT NULL REFERENCES durable.runs (id) ON DELETE CASCADE,
  function_id text NOT NULL,
  step_id text,
  state text NOT NULL CHECK (state IN ('scheduled', 'ready', 'leased', 'parked')),
  available_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  rank timestamptz NOT NULL,
  attempt integer NOT NULL DEFAULT 0,
  claims integer NOT NULL DEFAULT 0,
  generation integer NOT NULL DEFAULT 0,
  slot_keys text[] NOT NULL,
  slot_limits integer[] NOT NULL,
  parked_on text,
  parked_limit integer,
  lease_token uuid,
  lease_until timestamptz,
  lease_ms integer,
  worker text,
  UNIQUE NULLS NOT DISTINCT (run_id, step_id)
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_threshold = 200);
--> statement-breakpoint
CREATE INDEX jobs_ready ON durable.jobs (rank, id) WHERE state = 'ready';
--> statement-breakpoint
CREATE INDEX jobs_scheduled ON durable.jobs (available_at) WHERE state = 'scheduled';
--> statement-breakpoint
CREATE INDEX jobs_leased ON durable.jobs (lease_until) WHERE state = 'leased';
--> statement-breakpoint
CREATE INDEX jobs_parked ON durable.jobs (parked_on, rank, id) WHERE state = 'parked';
--> statement-breakpoint
CREATE TABLE durable.timers (
  run_id uuid NOT NULL REFERENCES durable.runs (id) ON DELETE CASCADE,
  step_id text NOT NULL,
  fires_at timestamptz NOT NULL,
  PRIMARY KEY (run_id, step_id)
);
--> statement-breakpoint
CREATE INDEX timers_due ON durable.timers (fires_at);
--> statement-breakpoint
-- What was tried: a call of the handler (`lease_token` set; `step_id` null for a discovery), or one execution of a step.
-- `lost`: its lease ran out, mostly because its process died. `abandoned`: its run ended before it.
CREATE TABLE durable.attempts (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  run_id uuid NOT NULL REFERENCES durable.runs (id) ON DELETE CASCADE,
  step_id text,
  step_name text,
  attempt integer NOT NULL,
  status text NOT NULL CHECK (status IN ('running', 'completed', 'failed', 'abandoned', 'lost')),
  worker text,
  lease_token uuid,
  started_at timestamptz NOT NULL,
  ended_at timestamptz,
  error json
);
--> statement-breakpoint
CREATE INDEX attempts_run ON durable.attempts (run_id, id);
--> statement-breakpoint
CREATE INDEX attempts_lost ON durable.attempts (started_at) WHERE status = 'lost';
--> statement-breakpoint
CREATE UNIQUE INDEX attempts_lease ON durable.attempts (lease_token) WHERE lease_token IS NOT NULL;
--> statement-breakpoint
GRANT USAGE ON SCHEMA durable TO elysia_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA durable TO elysia_app;
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA durable TO elysia_app;
