import type { Page } from "@/lib/kernel/page";

export type RunStatus = "queued" | "running" | "completed" | "failed" | "cancelled";

/** One run of a durable function, as lists show it. Times are ISO 8601. */
export type RunSummary = {
  id: string;
  functionId: string;
  status: RunStatus;
  organisationId: string | null;
  eventName: string;
  attempts: number;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  /** Why it failed; a very long text is cut in lists. */
  error: string | null;
};

export type StepAttempt = {
  attempt: number;
  status: "running" | "completed" | "failed" | "abandoned";
  startedAt: string;
  finishedAt: string | null;
  error: string | null;
  worker: string | null;
};

export type RunStep = {
  id: string;
  name: string;
  kind: "run" | "sleep" | "invoke" | "wait" | "event" | "function";
  status: "pending" | "running" | "completed" | "failed";
  /** Its place in the order in which the run's steps ended, from 1; null before, and where the engine does not tell. */
  position: number | null;
  /** Taken over, with its result, from the run that this one repeats. */
  kept: boolean;
  /** When it was found; what lies between this and its start is its wait. Null where the engine does not tell. */
  queuedAt: string | null;
  startedAt: string | null;
  finishedAt: string | null;
  output: unknown;
  error: string | null;
  /** The run that an invocation started, where the engine tells. */
  childRunId: string | null;
  attempts: StepAttempt[];
};

export type RunDetail = RunSummary & {
  input: unknown;
  output: unknown;
  /** The run whose event this one has again, and the one whose step invoked it, where the engine tells. */
  rerunOf: string | null;
  /** The step of that run from which on this one ran. */
  replayedFrom: string | null;
  parentRunId: string | null;
  steps: RunStep[];
};

export type RunFilter = {
  status?: RunStatus;
  functionId?: string;
  /** Only what failed or was cancelled and was not run again since. */
  notRerun?: boolean;
  cursor?: string;
  limit: number;
};

/** What an engine that runs elsewhere does not tell is null. */
export type QueueStats = {
  /** Calls that could start now. */
  queued: number | null;
  running: number;
  /** Retries and sleeps whose time has not come, and calls that wait for a concurrency limit. */
  delayed: number | null;
  failedLastDay: number;
  /** How long the oldest call waits for a worker or for a concurrency limit. */
  oldestQueuedSeconds: number | null;
};

/** The median and the 95th percentile (nearest rank), in milliseconds. */
export type Quantiles = { p50: number; p95: number };

/** `wait`: from a run's creation to its first call. `run`: from there to the end of a run that completed. Null without any. */
export type Latency = { wait: Quantiles | null; run: Quantiles | null };

/** One function's part in the queue now, and what it did in the last hour. */
export type FunctionLoad = Latency &
  Pick<QueueStats, "queued" | "running" | "delayed" | "oldestQueuedSeconds"> & {
    functionId: string;
    completed: number;
    failed: number;
    /** Failed runs that were not run again, whenever they failed. */
    deadLetters: number;
  };

type Counts = { started: number; completed: number; failed: number };

/** What began and ended in one minute of the clock. Steps are counted by attempt. */
export type MinuteOfQueue = { minute: string; runs: Counts; steps: Counts };

/** One call at a worker; `stepName` is null while it looks for steps, or runs those that it finds. */
type WorkerCall = { runId: string; functionId: string; stepName: string | null; since: string };

export type QueueWorker = {
  id: string;
  host: string | null;
  pid: number | null;
  /** What it runs, how many calls it takes at once, and since when: null when it has not told of itself for a minute. */
  version: string | null;
  concurrency: number | null;
  startedAt: string | null;
  /** `silent`: it holds calls and has not been heard of in time. `idle`: it holds none. */
  state: "working" | "idle" | "silent";
  lastSeenAt: string;
  calls: WorkerCall[];
};

export type QueueOverview = {
  totals: QueueStats;
  functions: FunctionLoad[];
  /** Of all functions together, over the last hour. */
  latency: Latency;
  /** The last sixty minutes, oldest first; the last one is under way. */
  minutes: MinuteOfQueue[];
  /** Those that told of themselves in the last minute, and those that hold calls; null where the engine does not tell. */
  workers: QueueWorker[] | null;
};

/** From which step on a run is repeated, and what data its event has instead. */
export type ReplayOptions = { fromStep?: string; data?: Record<string, unknown> };

/** Runs, steps, attempts, timings, inputs and outputs, whichever engine runs them. */
export type RunLog = {
  list(filter: RunFilter): Promise<Page<RunSummary>>;
  find(runId: string): Promise<RunDetail | null>;
  /** Nothing more of the run starts. @returns whether it was still under way */
  cancel(runId: string): Promise<boolean>;
  /**
   * Starts a new run with the same event.
   * @returns the new run's id, or null when the run is unknown, or it was run again before and `once` is asked for
   */
  rerun(runId: string, options?: { once?: boolean }): Promise<string | null>;
  /**
   * Starts a new run of the same function, as it is now: from a step on, the steps that had ended before it being kept
   * with their results, and with the event's data changed or not. Null where the engine keeps its steps to itself.
   * @returns the new run's id, or null when the run, or its function, is unknown
   * @throws AppError `run_not_ended` from a step of a run that goes on; `invalid_input` with the field `fromStep`
   * (`step_unknown`) or `data` (`organisation_changed`, `event_too_large`)
   */
  replay: ((runId: string, options: ReplayOptions) => Promise<string | null>) | null;
  stats(): Promise<QueueStats>;
  /** The queue now and its last hour, at a cost that does not grow with the runs before. */
  queue(): Promise<QueueOverview>;
};
