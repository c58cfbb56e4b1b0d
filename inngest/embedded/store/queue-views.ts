/** How the queue is shown to people. Times are ISO 8601, by the database's clock; spans end now. */

export type QueueStats = {
  /** Jobs that could run now. */
  queued: number;
  /** Jobs at a worker. */
  running: number;
  /** Retries and sleeps whose time has not come, and jobs that wait for a concurrency key. */
  delayed: number;
  failedLastDay: number;
  /** How long the oldest job waits for a worker or for a concurrency key. */
  oldestQueuedSeconds: number;
  /** Events that no worker has looked at yet. */
  unroutedEvents: number;
};

/** The median and the 95th percentile, in milliseconds. */
export type Quantiles = { p50: number; p95: number };

/** `wait`: from a run's creation to its first call. `run`: from there to the end of a run that completed. */
export type Latency = { wait: Quantiles | null; run: Quantiles | null };

/** One function's part in the queue now, and what it did in the last hour. */
export type FunctionLoad = Latency & {
  functionId: string;
  queued: number;
  running: number;
  delayed: number;
  oldestQueuedSeconds: number;
  completed: number;
  failed: number;
  /** Failed runs that were not run again, whenever they failed. */
  deadLetters: number;
};

export type Counts = { started: number; completed: number; failed: number };

/** What began and ended in one minute. Steps are counted by attempt. */
export type MinuteOfQueue = { minute: string; runs: Counts; steps: Counts };

export type WorkerCall = {
  runId: string;
  functionId: string;
  /** Null while it looks for steps, or runs those that it finds. */
  stepName: string | null;
  since: string;
};

export type QueueWorker = {
  id: string;
  host: string | null;
  pid: number | null;
  /** What it runs, how many calls it takes at once, and since when: null when it has not told of itself for a minute. */
  version: string | null;
  concurrency: number | null;
  startedAt: string | null;
  /** `silent`: it holds calls and has renewed none of them in time. `idle`: it holds none. */
  state: "working" | "idle" | "silent";
  lastSeenAt: string;
  calls: WorkerCall[];
};

export type QueueOverview = {
  totals: QueueStats;
  functions: FunctionLoad[];
  latency: Latency;
  /** The last sixty minutes of the clock, oldest first; the last one is under way. */
  minutes: MinuteOfQueue[];
  /** Those that told of themselves in the last minute, and those that hold calls. */
  workers: QueueWorker[];
};
