import type { EventRecord } from "./event-record";
import type { FunctionStore, Lease, QueueStore, SignalStore } from "./store";
import type { ExecutedStepRow, NewEvent, StateTransaction } from "./transaction";

/** An event on its way in. A name and key that is remembered is the same event. */
export type KeyedEvent = NewEvent & { key: string | null };

export type DueTimer = { runId: string; stepId: string; kind: string };

/** What waits for a time that has come. */
export type DueWork = { timers: DueTimer[]; schedules: boolean; debounces: boolean; batches: boolean };

/** What a call of the handler needs of its run, as it is kept. Finished steps are in order of completion. */
export type RunRecord = {
  functionId: string;
  maxAttempts: number;
  event: EventRecord;
  /** Those of its batch that follow the first. */
  furtherEvents: EventRecord[];
  /** Whether steps that race go on beside this call. */
  isAccompanied: boolean;
  steps: { id: string; kind: string; status: string; output: string | null; error: string | null }[];
};

/** How much of its limits a run has used. */
export type RunSize = { stepCount: number; stateBytes: number };

/**
 * What keeps the engine's state: the port that a technology implements. What the state means, and how it changes, is
 * written once in `state/`.
 */
export type RunStorage = {
  newId(): string;
  /** Runs `work` in one transaction, more than once where the technology asks for it. @throws what `work` throws, and nothing is changed then */
  transact<T>(work: (tx: StateTransaction) => Promise<T>): Promise<T>;
  /** Stores events and wakes the workers, all or none. @returns the stored id of each given one */
  appendEvents(events: KeyedEvent[]): Promise<ReadonlyMap<string, string>>;
  /** Whether an event waits to be routed; cheap, since looking is much more frequent than finding. */
  hasWaitingEvents(): Promise<boolean>;
  /** Pending steps whose time has come by the store's clock, most overdue first, and whether a schedule, a debounced event or a batch is due. */
  findDue(limit: number): Promise<DueWork>;
  /** A leased job's run, which counts as running from now on; null when the lease is stale. */
  readRun(lease: Lease): Promise<RunRecord | null>;
  /**
   * Records steps under a lease that goes on and starts its count of claims anew, all at once; a step that was recorded
   * before is left as it is. A lease of which less than half is left, since nobody renews it, is prolonged. @returns the run's size, null when the lease is stale or the run has ended
   */
  saveCheckpoint(lease: Lease, steps: ExecutedStepRow[], bytes: number): Promise<RunSize | null>;
  queue: QueueStore;
  functions: FunctionStore;
  signals: SignalStore;
};
