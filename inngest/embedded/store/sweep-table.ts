/** How long what has ended is kept, in milliseconds since then; null is for ever. */
export type Retention = { endedMs: number | null; failedMs: number | null };

export const chores = ["ended runs", "failed runs", "events", "expired"] as const;
/** Where a sweep goes on: a chore, and the last row that it looked at, as the store tells it; null at its beginning. */
export type SweepPlace = { chore: (typeof chores)[number]; after: { at: string | null; id: string } | null };
/** `after`: the last row of the batch, null when none was left to look at. */
export type Swept = { forgotten: number; after: SweepPlace["after"] };

/** What is forgotten long after its end. All of it in small batches, each of which looks at `limit` rows at most. */
export type SweepTable = {
  /** Locks the sweep until the transaction ends; null when it is not time yet, or another worker sweeps. */
  lockSweep(): Promise<SweepPlace | null>;
  /** Writes down where the sweep goes on, and in how many milliseconds. */
  saveSweep(place: SweepPlace, afterMs: number): Promise<void>;
  /**
   * Deletes ended runs whose time is over (failed ones, or the others) with all that is theirs, in the order of their ends. A
   * run goes when the time of its whole family is over: of those that invoked it, and of all that these invoked. Its event
   * goes with the last of its runs.
   */
  forgetRuns(failed: boolean, keep: Retention, after: SweepPlace["after"], limit: number): Promise<Swept>;
  /** Deletes events that were routed so long ago and that nothing refers to. */
  forgetEvents(endedMs: number, after: SweepPlace["after"], limit: number): Promise<Swept>;
  /** Deletes keys of events, and limits of starts, that have expired; and workers that are gone. @returns how many */
  forgetExpired(limit: number): Promise<number>;
};
