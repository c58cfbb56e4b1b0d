import type { Page } from "@/lib/kernel/page";
import type { RunnerSql } from "./store/postgres/connection";
import { openPostgresStore } from "./store/postgres/postgres-store";
import type { QueueOverview, QueueStats } from "./store/queue-views";
import type { RunDetail, RunFilter, RunSummary } from "./store/run-views";
import type { RerunOptions } from "./store/store";

/** An event to send. `id` deduplicates: the same name and id within 24 hours is the same event. */
export type EmbeddedEvent = { id?: string; name: string; data: Record<string, unknown>; ts?: number };

/** The embedded durable engine as the rest of the product sees it. No function needs to be loaded in this process. */
export type EmbeddedEngine = {
  /** Stores events durably and wakes the workers. @returns their ids, in order */
  sendEvents(events: EmbeddedEvent[]): Promise<string[]>;
  /** Newest first. @throws AppError `invalid_input` for a cursor of another list */
  listRuns(filter: RunFilter): Promise<Page<RunSummary>>;
  getRun(id: string): Promise<RunDetail | null>;
  /** Nothing more of the run starts, and what is under way is refused. @returns whether it had not ended yet */
  cancelRun(id: string): Promise<boolean>;
  /**
   * Starts a new run of the same function, as it is now, with the same event; or with its data changed, or from a step on:
   * the steps of the first run that had ended before that one are kept with their results.
   * @returns its id, or null when the run or its function is unknown, or it was run again before and `once` is asked for
   * @throws AppError `run_not_ended` from a step of a run that goes on; `invalid_input` with the field `fromStep`
   * (`step_unknown`) or `data` (`organisation_changed`, `event_too_large`)
   */
  rerunRun(id: string, options?: RerunOptions): Promise<string | null>;
  queueStats(): Promise<QueueStats>;
  queueOverview(): Promise<QueueOverview>;
};

/** @param options.sql a postgres.js client whose role may use the schema `durable`; it stays the caller's to close */
export function openEmbeddedEngine(options: { sql: RunnerSql }): EmbeddedEngine {
  const store = openPostgresStore(options.sql);
  return {
    sendEvents: (events) => store.events.append(events.map(({ id, ...event }) => ({ ...event, key: id }))),
    listRuns: store.views.list,
    getRun: store.views.find,
    cancelRun: store.control.cancel,
    rerunRun: store.control.rerun,
    queueStats: store.views.stats,
    queueOverview: store.views.overview,
  };
}
