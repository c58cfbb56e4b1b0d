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
  kind: "run" | "sleep" | "invoke" | "event" | "function";
  status: "pending" | "running" | "completed" | "failed";
  startedAt: string | null;
  finishedAt: string | null;
  output: unknown;
  attempts: StepAttempt[];
};

export type RunDetail = RunSummary & {
  input: unknown;
  output: unknown;
  error: string | null;
  steps: RunStep[];
};

export type RunFilter = { status?: RunStatus; functionId?: string; cursor?: string; limit: number };

export type QueueStats = {
  queued: number;
  running: number;
  delayed: number;
  failedLastDay: number;
  oldestQueuedSeconds: number;
};

/** Runs, steps, attempts, timings, inputs and outputs, whichever engine runs them. */
export type RunLog = {
  list(filter: RunFilter): Promise<Page<RunSummary>>;
  find(runId: string): Promise<RunDetail | null>;
  /** Nothing more of the run starts. @returns whether it was still under way */
  cancel(runId: string): Promise<boolean>;
  /** Starts a new run with the same event. @returns the new run's id, or null when the run is unknown */
  rerun(runId: string): Promise<string | null>;
  stats(): Promise<QueueStats>;
};
