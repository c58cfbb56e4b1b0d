import type { EventRecord } from "./event-record";

/** A schedule whose time has come. Times are milliseconds since 1970 by the store's clock. */
export type DueSchedule = {
  functionId: string;
  expression: string;
  /** The earliest tick that was not fired; null for a schedule that is new. */
  tickMs: number | null;
  nowMs: number;
};

export type ScheduleTable = {
  /** Locks schedules that are new or due and that no one else fires now. */
  lockDueSchedules(limit: number): Promise<DueSchedule[]>;
  /** `tickMs` null: it has no further tick and ends. */
  setNextTick(functionId: string, expression: string, tickMs: number | null): Promise<void>;
};

export type DebouncedEvent = {
  scope: string;
  functionId: string;
  eventId: string;
  periodMs: number;
  timeoutMs: number;
};
export type QuietEvent = {
  functionId: string;
  eventId: string;
  organisationId: string | null;
  event: EventRecord;
};

export type FlowTable = {
  /**
   * Counts a start in its window, which begins with the first start and lasts `periodMs`.
   * @returns false when the window is full
   */
  takeStart(scope: string, limit: number, periodMs: number): Promise<boolean>;
  /**
   * Lets a new run's first job wait until its turn comes: `capacity` starts at once, then one in `intervalMs` (the generic
   * cell rate algorithm).
   */
  throttleRun(runId: string, scope: string, intervalMs: number, capacity: number): Promise<void>;
  /**
   * Makes an event the one that its scope's run starts with, a period after it and `timeoutMs` after the first at most. One
   * that was stored before the event that is known already only prolongs the wait: events may be routed in any order.
   */
  debounce(event: DebouncedEvent): Promise<void>;
  /** Takes events whose quiet period is over and that no one else takes now. */
  takeDebounced(limit: number): Promise<QuietEvent[]>;
  /** Locks a singleton's key until the transaction ends. @returns the runs under it that have not ended */
  lockSingleton(key: string): Promise<string[]>;
  markSingleton(runId: string, key: string): Promise<void>;
  /** Makes the end of a run due, which another one replaces. It is not locked here. */
  replaceRun(runId: string): Promise<void>;
};

/** An event that is to share a run with others. */
export type BatchedEvent = { id: string; bytes: number };
/** The events of a batch, in their order, the first one with what is in it. */
export type Batch = {
  functionId: string;
  organisationId: string | null;
  events: BatchedEvent[];
  first: EventRecord;
};

export type BatchTable = {
  /**
   * Adds events to a scope's open batch, which begins with the first of them if there is none, and is due `timeoutMs` later.
   * Who adds to one scope takes turns until the transaction ends. @returns how much it holds now
   */
  joinBatch(
    batch: { scope: string; functionId: string; organisationId: string | null; timeoutMs: number },
    events: BatchedEvent[],
  ): Promise<{ size: number; bytes: number }>;
  /** Takes a scope's open batch, to which this transaction has added. */
  takeBatch(scope: string): Promise<Batch | null>;
  /** Takes batches that are due and that no one else takes now. */
  takeDueBatches(limit: number): Promise<Batch[]>;
  /** Gives a new run the events that follow its first. */
  addRunEvents(runId: string, eventIds: string[]): Promise<void>;
};
