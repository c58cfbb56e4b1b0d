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
  error: string | null;
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
  kind: "run" | "sleep" | "invoke" | "wait" | "function";
  status: "pending" | "running" | "completed" | "failed";
  /** Its place in the order in which the run's steps ended, from 1; null before. */
  position: number | null;
  /** Taken over, with its result, from the run that this one repeats. */
  kept: boolean;
  /** When it was found; what lies between this and its start is its wait. */
  queuedAt: string | null;
  startedAt: string | null;
  finishedAt: string | null;
  /** What the step gave; `{ omitted: true, bytes }` when that is longer than 64 KiB. */
  output: unknown;
  error: string | null;
  /** The run that an invocation started. */
  childRunId: string | null;
  attempts: StepAttempt[];
};

export type RunDetail = RunSummary & {
  rerunOf: string | null;
  /** The step of that run from which on it was run again. */
  replayedFrom: string | null;
  parentRunId: string | null;
  /** The event. */
  input: unknown;
  output: unknown;
  steps: RunStep[];
};

/** `cursor` comes from the page before; `limit` is at most 100. */
export type RunFilter = {
  status?: RunStatus;
  functionId?: string;
  organisationId?: string;
  /** Leaves out what did not fail or get cancelled, and what was run again since. */
  notRerun?: boolean;
  cursor?: string;
  limit: number;
};
