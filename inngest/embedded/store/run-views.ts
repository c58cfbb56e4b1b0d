/** How runs are shown to people. Times are ISO 8601, by the database's clock. */
export type RunStatus = "queued" | "running" | "completed" | "failed" | "cancelled";

export type RunSummary = {
  id: string;
  functionId: string;
  status: RunStatus;
  organisationId: string | null;
  eventName: string;
  /** Calls of the handler so far, retries and reclaimed ones included. */
  attempts: number;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
};

export type StepAttempt = {
  /** Counted from 0. */
  attempt: number;
  /** `abandoned`: the worker died, lost its lease, or the run ended before it. */
  status: "running" | "completed" | "failed" | "abandoned";
  startedAt: string;
  finishedAt: string | null;
  error: string | null;
  worker: string | null;
};

export type RunStep = {
  id: string;
  name: string;
  /** `function` stands for the calls that found and ran steps; it comes first and has no output. */
  kind: "run" | "sleep" | "invoke" | "function";
  status: "pending" | "running" | "completed" | "failed";
  startedAt: string | null;
  finishedAt: string | null;
  /** What the step gave; `{ omitted: true, bytes }` when that is longer than 64 KiB. */
  output: unknown;
  error: string | null;
  attempts: StepAttempt[];
};

export type RunDetail = RunSummary & {
  rerunOf: string | null;
  parentRunId: string | null;
  /** The event. */
  input: unknown;
  output: unknown;
  error: string | null;
  steps: RunStep[];
};

/** `cursor` comes from the page before; `limit` is at most 100. */
export type RunFilter = {
  status?: RunStatus;
  functionId?: string;
  organisationId?: string;
  cursor?: string;
  limit: number;
};

export type QueueStats = {
  /** Jobs that could run now. */
  queued: number;
  /** Jobs at a worker. */
  running: number;
  /** Retries and sleeps whose time has not come, and jobs that wait for a concurrency key. */
  delayed: number;
  failedLastDay: number;
  oldestQueuedSeconds: number;
  /** Events that no worker has looked at yet. */
  unroutedEvents: number;
};
