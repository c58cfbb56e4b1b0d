import type { Page } from "@/lib/kernel/page";
import type { FunctionDefinition } from "./function-definition";
import type { Outcome, RecordedStep, SerialisedError } from "./outcome";
import type { QueueOverview, QueueStats } from "./queue-views";
import type { RunDetail, RunFilter, RunSummary } from "./run-views";
import type { Retention } from "./sweep-table";

/** An event on its way in. `key` is the sender's own id for it; the store gives it its identity. */
export type IncomingEvent = {
  key?: string;
  name: string;
  data: Record<string, unknown>;
  /** Milliseconds since 1970, as told by the sender; the database's time when absent. Informative: it delays nothing. */
  ts?: number;
  user?: Record<string, unknown>;
  v?: string;
};

/** An event as functions see it. */
export type StoredEvent = Record<string, unknown> & {
  id: string;
  name: string;
  data: Record<string, unknown>;
};

/** The right to answer for one job, until `token` is replaced. */
export type Lease = { jobId: string; runId: string; token: string };

/** A leased job. `stepId` is null for a discovery. `claims` counts the leases since the last answer, this one included. */
export type Claim = Lease & { stepId: string | null; attempt: number; claims: number; generation: number };

/** Everything a call of the handler needs to know of its run. */
export type RunState = {
  functionId: string;
  maxAttempts: number;
  event: StoredEvent;
  /** All of its batch, of which `event` is the first. */
  events: StoredEvent[];
  /** Whether steps that race go on beside this call. */
  isAccompanied: boolean;
  /** Finished steps in order of completion; a sleep's `value` is null. */
  steps: { id: string; value: { data: unknown } | { error: SerialisedError } | null }[];
};

/** `stale`: the lease is no longer this one, so nothing was changed. */
export type Verdict = "accepted" | "stale";

export type EventStore = {
  /** Stores events durably, each key once in 24 hours. @returns their ids, a repeated key's being the first one's */
  append(events: IncomingEvent[]): Promise<string[]>;
  /** Starts the runs of waiting events. @returns how many events were taken */
  route(limit: number): Promise<number>;
};

/** A worker as it tells of itself. */
export type WorkerRecord = {
  /** No other worker has it. */
  name: string;
  host: string;
  pid: number;
  version: string;
  /** How many calls it takes at once. */
  concurrency: number;
};

export type QueueStore = {
  /** Writes down that a worker is there; it does so again every few seconds. */
  checkIn(worker: WorkerRecord): Promise<void>;
  /** A worker has stopped. */
  checkOut(name: string): Promise<void>;
  /** Leases jobs of these functions, and of functions that nobody serves any more. */
  claim(worker: string, functionIds: string[], capacity: number, leaseMs: number): Promise<Claim[]>;
  /**
   * Hands back the leases under this name whose tokens are not among these, as if they had never been given: for a worker
   * whose claim may have been answered without the answer having come. @returns the leases that ended
   */
  releaseUnheld(worker: string, heldTokens: string[]): Promise<Lease[]>;
  /** Whether a job that was lost too often may be tried all the same: others died too, so it is not to blame. */
  pardon(claim: Claim): Promise<boolean>;
  /** Prolongs leases that still hold; others stay as they are. */
  renew(leases: Lease[], leaseMs: number): Promise<void>;
  /**
   * Milliseconds until something is due by the database's clock; null when nothing waits for a time. An event to route is due
   * at once; nobody knows when a concurrency key will have room, so that a job that waits for one counts as due in some
   * seconds.
   * @param functionIds whose jobs count; none for a worker that has no room now and only keeps the timers
   */
  nextDueMs(functionIds: string[]): Promise<number | null>;
};

export type StateStore = {
  /** The state of a leased job's run, which counts as running from now on; null when the lease is stale. */
  load(lease: Lease): Promise<RunState | null>;
  /** Records steps while the job goes on. Over a limit, the run fails and the lease ends. */
  checkpoint(lease: Lease, steps: RecordedStep[]): Promise<Verdict>;
  /** Applies an outcome, once. */
  settle(lease: Lease, outcome: Outcome): Promise<Verdict>;
};

export type ScheduleStore = {
  /** Ends the steps whose time has come, and starts the runs of schedules. @returns how many there were */
  fireDue(limit: number): Promise<number>;
};

export type FunctionStore = {
  /** Replaces the app's functions. */
  replace(appId: string, definitions: FunctionDefinition[]): Promise<void>;
};

/**
 * `once`: a run that was run again before is left as it is. `fromStep`: the steps that had ended before this one are kept
 * with their results, the others run again. `data`: the event has this data instead.
 */
export type RerunOptions = { once?: boolean; fromStep?: string; data?: Record<string, unknown> };

export type RunControl = {
  cancel(runId: string): Promise<boolean>;
  /** See `EmbeddedEngine.rerunRun`. */
  rerun(runId: string, options?: RerunOptions): Promise<string | null>;
};

/** `limit`: how much a batch looks at. `pauseMs`: how long nobody sweeps after it. */
export type SweepPace = { limit: number; pauseMs: number };
export type SweepResult = {
  /** Rows of runs, events, keys and limits; what belongs to a run goes with it, uncounted. */
  forgotten: number;
  /** All has been looked at: the next sweep begins in an hour. */
  isOver: boolean;
};

export type SweepStore = {
  /** Forgets one batch of what ended long ago. @returns null when it is not time yet, or another worker sweeps */
  sweep(keep: Retention, pace: SweepPace): Promise<SweepResult | null>;
};

/** What people see of runs and of the queue. */
export type RunViews = {
  list(filter: RunFilter): Promise<Page<RunSummary>>;
  find(runId: string): Promise<RunDetail | null>;
  stats(): Promise<QueueStats>;
  overview(): Promise<QueueOverview>;
};

/** Wake-up calls between processes. They may be lost: whoever listens also looks by itself now and then. */
export type SignalStore = {
  listen(onWake: () => void): Promise<{ stop(): Promise<void> }>;
};

export type DurableStore = {
  events: EventStore;
  queue: QueueStore;
  state: StateStore;
  schedule: ScheduleStore;
  functions: FunctionStore;
  control: RunControl;
  upkeep: SweepStore;
  signals: SignalStore;
};
