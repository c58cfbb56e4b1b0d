import type { EventRecord } from "./event-record";
import type { FunctionDefinition } from "./function-definition";
import type { AwaitedEvent, DueTime } from "./outcome";
import type { BatchTable, FlowTable, ScheduleTable } from "./start-tables";
import type { Lease } from "./store";
import type { SweepTable } from "./sweep-table";

export type WaitingEvent = EventRecord & { id: string; name: string; organisationId: string | null };
export type NewEvent = { id: string; name: string; body: string; organisationId: string | null };

/** A run that has not ended, locked until the transaction ends. */
export type LockedRun = {
  id: string;
  functionId: string;
  stepCount: number;
  stateBytes: number;
  organisationId: string | null;
  parentRunId: string | null;
  parentStepId: string | null;
};

export type NewRun = {
  id: string;
  functionId: string;
  eventId: string;
  origin: "event" | "invoke" | "rerun";
  organisationId: string | null;
  parentRunId: string | null;
  parentStepId: string | null;
  rerunOf: string | null;
  maxAttempts: number;
  /** Its rank is its age plus this. */
  secondsAhead: number;
  slotKeys: string[];
  slotLimits: number[];
};

/** Where a run came from. */
export type RunOrigin = {
  functionId: string;
  eventId: string;
  event: EventRecord;
  organisationId: string | null;
  hasEnded: boolean;
  /** Those of its batch that follow the first. */
  furtherEventIds: string[];
};

/** How a run ended; `output` and `error` are JSON. */
export type RunEndRow = {
  status: "completed" | "failed" | "cancelled";
  output: string | null;
  error: string | null;
};

/** How a step ended; `output` and `error` are JSON. */
export type StepEndRow = {
  id: string;
  status: "completed" | "failed";
  output: string | null;
  error: string | null;
};
/** A step that was executed. */
export type ExecutedStepRow = StepEndRow & { name: string; durationMs: number };
export type PendingStepRow = {
  id: string;
  name: string;
  kind: "run" | "sleep" | "invoke" | "wait";
  races?: boolean;
};

/** A job that was just answered for. */
export type AnsweredJob = { stepId: string | null; attempt: number; worker: string | null };

export type RunTable = {
  /**
   * Locks a run that has not ended; null when there is none. Everything that changes a run begins here, so changes of one
   * run take turns. A child run is locked before its parent.
   */
  lockRun(runId: string): Promise<LockedRun | null>;
  saveProgress(runId: string, stepCount: number, stateBytes: number): Promise<void>;
  endRun(runId: string, end: RunEndRow): Promise<void>;
  /**
   * Adds runs, each with its first discovery. One function has one run for an event (`origin` event), and one for an
   * invoking step. @returns the ids of those that are new
   */
  addRuns(runs: NewRun[]): Promise<string[]>;
  /** The events of its batch, in their order; one where it has none. */
  eventsOfRun(runId: string): Promise<EventRecord[]>;
  /** Writes down that a locked run has steps that race. */
  markRace(runId: string): Promise<void>;
  /** Locks a run, ended or not, to start it again. `once`: null when that was done before. */
  lockOrigin(runId: string, once: boolean): Promise<RunOrigin | null>;
  markRerun(runId: string): Promise<void>;
};

export type JobTable = {
  /** Takes a job off the queue if the lease still holds: this is the fence. */
  takeJob(lease: Lease): Promise<AnsweredJob | null>;
  /** Puts a job back for its next attempt if the lease still holds; `attempt` is the one that ended. */
  postponeJob(lease: Lease, until: DueTime): Promise<AnsweredJob | null>;
  queueSteps(runId: string, stepIds: string[]): Promise<void>;
  /**
   * Queues the next discovery, unless one waits, or steps are pending. In a run with steps that race, pending steps do not
   * hinder it when one that races has `ended` or none but those that race are left beside one that has; nor when more have
   * finished than a discovery knew of (`knownSteps`). @returns whether it did
   */
  queueDiscovery(runId: string, ended: string[], knownSteps?: number): Promise<boolean>;
  dropJobs(runId: string): Promise<void>;
};

export type StepTable = {
  /** Adds steps that go on by themselves. @returns the ids of those that were not known */
  addPendingSteps(runId: string, steps: PendingStepRow[]): Promise<string[]>;
  /**
   * Ends pending steps and adds new ones, at positions from `base` + 1, as executed within an answered job. A step that
   * has ended keeps its result.
   * @returns the ids that it changed
   */
  recordSteps(runId: string, base: number, steps: ExecutedStepRow[], job: AnsweredJob): Promise<string[]>;
  /** Ends a step that is pending. @returns whether it was */
  endPendingStep(runId: string, step: StepEndRow, position: number): Promise<boolean>;
  /**
   * Gives a new run the steps of another that had ended before one of them (all that had, where that one had not), in
   * their order, and counts them as its own. @returns false when the other run knows no such step
   */
  copySteps(runId: string, before: { runId: string; stepId: string }): Promise<boolean>;
};

export type AttemptTable = {
  /** Writes down how a leased call ended; `error` is JSON, null when it did well. */
  endCall(lease: Lease, error: string | null): Promise<void>;
  /** Writes down an execution within an answered job that failed and did not end its step. */
  addFailedTry(runId: string, job: AnsweredJob, step: ExecutedStepRow): Promise<void>;
  abandonCalls(runId: string): Promise<void>;
};

export type TimerTable = {
  setTimer(runId: string, stepId: string, due: DueTime): Promise<void>;
  /** @returns whether it was there */
  dropTimer(runId: string, stepId: string): Promise<boolean>;
  dropTimers(runId: string): Promise<void>;
  /** Limits how long a run may be queued (`start`, which is dropped when it starts) or go on since its start (`finish`). */
  limitRun(runId: string, kind: "start" | "finish", lengthMs: number): Promise<void>;
};

/** What identifies a wait: a step's id, or another name within the run. */
export type WaitKey = { runId: string; stepId: string };

/** A wait, and the event that started its run. Times are milliseconds since 1970 by the store's clock. */
export type OpenWait = WaitKey & {
  eventName: string;
  condition: string | null;
  /** Events count that the store received from then on… */
  beganMs: number;
  /** …and before then. */
  untilMs: number;
  trigger: EventRecord;
};

/**
 * A wait, locked until the transaction ends. `answer`: the event that was found for it. `isOver`: its time is. It may be
 * seen as due by several workers, so what it is due for is told here.
 */
export type LockedWait = OpenWait & { caughtUp: boolean; isOver: boolean; answer: EventRecord | null };

/**
 * What an event must have for a wait: this value (as a text) at this path. Both are empty where any event of the name may be
 * the one.
 */
export type WaitMatch = { path: string; value: string };

export type WaitTable = {
  /** Adds a wait, due at once to be caught up with the events that came while it was written. */
  addWait(wait: WaitKey & AwaitedEvent & { kind: "step" | "cancel"; match: WaitMatch }): Promise<void>;
  /** Waits for one of these that none has answered, in the order of their keys, from after `after` on. */
  findWaits(
    matches: (WaitMatch & { eventName: string })[],
    after: WaitKey | null,
    limit: number,
  ): Promise<OpenWait[]>;
  /** Makes waits due that are still open, with the event that answers them. */
  answerWaits(answers: (WaitKey & { eventId: string })[]): Promise<void>;
  /** Locks a wait of a locked run. */
  lockWait(key: WaitKey): Promise<LockedWait | null>;
  /** Events by name and time that a wait is for, oldest first: all, or those alone that nobody has routed yet. */
  eventsForWait(
    key: WaitKey,
    which: "all" | "unrouted",
    offset: number,
    limit: number,
  ): Promise<EventRecord[]>;
  /** A wait is caught up: it is due when its time is over. */
  keepWaiting(key: WaitKey): Promise<void>;
};

export type EventTable = {
  /** Locks events that no one has routed and no one else routes now: as many of each tenant, its oldest; oldest first. */
  lockWaitingEvents(limit: number): Promise<WaitingEvent[]>;
  markRouted(eventIds: string[]): Promise<void>;
  /** Stores an event that the engine made. @returns when, in milliseconds since 1970 */
  addEvent(event: NewEvent, routed: boolean): Promise<number>;
};

/** A path that something waits for in events of a name, or the empty one. */
export type AwaitedPath = { eventName: string; path: string };

export type FunctionTable = {
  findFunction(id: string): Promise<FunctionDefinition | null>;
  /** The functions that one of these events may start, ordered by id, and the paths of the waits for one. */
  listenersTo(eventNames: string[]): Promise<{ definitions: FunctionDefinition[]; waits: AwaitedPath[] }>;
};

/**
 * The primitives that the changes of a run are written with, in one transaction: all of them happen, or none. Times are
 * the store's: no other clock takes part.
 */
export type StateTransaction = RunTable &
  JobTable &
  StepTable &
  AttemptTable &
  TimerTable &
  WaitTable &
  EventTable &
  ScheduleTable &
  FlowTable &
  BatchTable &
  SweepTable &
  FunctionTable & {
    newId(): string;
    /** Wakes the listening workers once the transaction has committed. */
    wakeWorkers(): void;
  };
