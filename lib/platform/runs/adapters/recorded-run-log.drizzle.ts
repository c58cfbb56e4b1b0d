import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { recordedAttempts, recordedRuns } from "@/db/schema/operations";
import { newId } from "@/lib/kernel/ids";
import { decodeCursor, isOpaqueId, toPage } from "@/lib/kernel/page";
import type { DurableEvent } from "../../queue/port";
import type { RunDetail, RunLog, RunStep, RunSummary } from "../port";
import { recordedQueue, recordedStats } from "./recorded-queue.drizzle";

/** What a record cannot do: the server that runs them is asked. */
export type RunControl = {
  cancel(runId: string): Promise<boolean>;
  /** An id that was sent before, within a day, starts nothing. */
  send(event: DurableEvent): Promise<string>;
};

type Row = typeof recordedRuns.$inferSelect;
type AttemptRow = typeof recordedAttempts.$inferSelect;

const maxAttempts = 5_000;

const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null;

const summarise = (row: Row): RunSummary => ({
  id: row.id,
  functionId: row.functionId,
  status: row.status,
  organisationId: row.organisationId,
  eventName: row.eventName,
  attempts: row.attempts,
  createdAt: row.createdAt.toISOString(),
  startedAt: row.createdAt.toISOString(),
  finishedAt: iso(row.finishedAt),
  error: row.error,
});

const longestListedError = 2_000;

const kinds: Record<string, RunStep["kind"]> = {
  run: "run",
  sleep: "sleep",
  invoke: "invoke",
  sendEvent: "event",
};

/** Attempts, in order of time, gathered by their step. None goes on in a run that has ended. */
function groupSteps(attempts: readonly AttemptRow[], ended: boolean): RunStep[] {
  const steps = new Map<string, RunStep>();
  for (const row of attempts) {
    const step = steps.get(row.stepId) ?? {
      id: row.stepId,
      name: row.name,
      kind: kinds[row.kind] ?? "run",
      status: "pending",
      position: null,
      kept: false,
      queuedAt: null,
      startedAt: row.startedAt.toISOString(),
      finishedAt: null,
      output: null,
      error: null,
      childRunId: null,
      attempts: [],
    };
    steps.set(row.stepId, step);
    step.status = ended && row.status === "running" ? "pending" : row.status;
    step.finishedAt = iso(row.finishedAt);
    step.output = row.output ?? null;
    step.error = row.error;
    step.attempts.push({
      attempt: row.attempt,
      status: ended && row.status === "running" ? "abandoned" : row.status,
      startedAt: row.startedAt.toISOString(),
      finishedAt: iso(row.finishedAt),
      error: row.error,
      worker: null,
    });
  }
  return [...steps.values()];
}

const exactCreatedAt = sql<string>`to_char(${recordedRuns.createdAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

function beforeCursor(cursor: string | undefined): SQL | undefined {
  if (!cursor) return undefined;
  const { at, id } = decodeCursor(cursor, isOpaqueId);
  return sql`(${recordedRuns.createdAt}, ${recordedRuns.id}) < (${at}::timestamptz, ${id})`;
}

const neverRerun = and(inArray(recordedRuns.status, ["failed", "cancelled"]), isNull(recordedRuns.rerunAt));

const shorten = (run: RunSummary): RunSummary => ({
  ...run,
  error: run.error?.slice(0, longestListedError) ?? null,
});

/**
 * The event that starts such a run again. The server takes none of its own (`inngest/…`) from outside: a run that another
 * one invoked starts by its function's own event, with the same data. A schedule's tick, and what a function does about its
 * failure, cannot be repeated.
 */
function repetitionOf({ name, data, trigger }: Row["event"]): Omit<DurableEvent, "id"> | null {
  if (!name.startsWith("inngest/")) return { name, data };
  if (name !== "inngest/function.invoked" || !trigger) return null;
  const { _inngest, ...given } = data;
  return { name: trigger, data: given };
}

const findRow = async (tx: Transaction, runId: string): Promise<Row | undefined> => {
  const [row] = await tx.select().from(recordedRuns).where(eq(recordedRuns.id, runId));
  return row;
};

/** Runs on a real Inngest server, out of what the middleware recorded. */
export const makeRecordedRunLog = (database: Database, control: RunControl): RunLog => ({
  list: (filter) =>
    database.transaction("platform", async (tx) => {
      if (filter.status === "queued") return { items: [] };
      const rows = await tx
        .select({ run: recordedRuns, at: exactCreatedAt })
        .from(recordedRuns)
        .where(
          and(
            filter.status && eq(recordedRuns.status, filter.status),
            filter.functionId ? eq(recordedRuns.functionId, filter.functionId) : undefined,
            filter.notRerun ? neverRerun : undefined,
            beforeCursor(filter.cursor),
          ),
        )
        .orderBy(desc(recordedRuns.createdAt), desc(recordedRuns.id))
        .limit(filter.limit + 1);
      const page = toPage(rows, filter.limit, (row) => ({ at: row.at, id: row.run.id }));
      return { ...page, items: page.items.map((row) => shorten(summarise(row.run))) };
    }),

  find: (runId) =>
    database.transaction("platform", async (tx): Promise<RunDetail | null> => {
      const run = await findRow(tx, runId);
      if (!run) return null;
      const attempts = await tx
        .select()
        .from(recordedAttempts)
        .where(eq(recordedAttempts.runId, runId))
        .orderBy(asc(recordedAttempts.startedAt))
        .limit(maxAttempts);
      return {
        ...summarise(run),
        input: { name: run.event.name, data: run.event.data },
        output: run.output ?? null,
        rerunOf: null,
        replayedFrom: null,
        parentRunId: null,
        steps: groupSteps(attempts, run.status !== "running"),
      };
    }),

  cancel: async (runId) => {
    if (!(await control.cancel(runId))) return false;
    const cancelled = await database.transaction("platform", (tx) =>
      tx
        .update(recordedRuns)
        .set({ status: "cancelled", finishedAt: sql`clock_timestamp()` })
        .where(and(eq(recordedRuns.id, runId), eq(recordedRuns.status, "running")))
        .returning({ id: recordedRuns.id }),
    );
    return cancelled.length > 0;
  },

  // Sent before it is marked, so that nothing is lost in between, and with no row held meanwhile. Whoever asks for the one
  // repetition sends the same id, and the server starts one run of them.
  rerun: async (runId, { once = false } = {}) => {
    const run = await database.transaction("platform", (tx) => findRow(tx, runId));
    const event = run && repetitionOf(run.event);
    if (!run || !event || (once && run.rerunAt)) return null;
    const sent = await control.send({ ...event, id: once ? `rerun-${runId}` : newId() });
    const marked = await database.transaction("platform", (tx) =>
      tx
        .update(recordedRuns)
        .set({ rerunAt: sql`clock_timestamp()` })
        .where(and(eq(recordedRuns.id, runId), isNull(recordedRuns.rerunAt)))
        .returning({ id: recordedRuns.id }),
    );
    return once && marked.length === 0 ? null : sent;
  },

  replay: null,
  stats: () => database.transaction("platform", recordedStats),
  queue: () => database.transaction("platform", recordedQueue),
});
