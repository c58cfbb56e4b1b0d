import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { recordedAttempts, recordedRuns } from "@/db/schema/operations";
import { decodeCursor, isOpaqueId, toPage } from "@/lib/kernel/page";
import type { RunDetail, RunLog, RunStep, RunSummary } from "../port";
import { recordedQueue, recordedStats } from "./recorded-queue.drizzle";

/** What a record cannot do: the server that runs them is asked. */
export type RunControl = {
  cancel(runId: string): Promise<boolean>;
  send(event: { name: string; data: Record<string, unknown> }): Promise<string>;
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

/** Attempts, in order of time, gathered by their step. */
function groupSteps(attempts: readonly AttemptRow[]): RunStep[] {
  const steps = new Map<string, RunStep>();
  for (const row of attempts) {
    const step = steps.get(row.stepId) ?? {
      id: row.stepId,
      name: row.name,
      kind: kinds[row.kind] ?? "run",
      status: row.status,
      queuedAt: null,
      startedAt: row.startedAt.toISOString(),
      finishedAt: null,
      output: null,
      error: null,
      childRunId: null,
      attempts: [],
    };
    steps.set(row.stepId, step);
    step.status = row.status;
    step.finishedAt = iso(row.finishedAt);
    step.output = row.output ?? null;
    step.error = row.error;
    step.attempts.push({
      attempt: row.attempt,
      status: row.status,
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
        input: run.event,
        output: run.output ?? null,
        rerunOf: null,
        parentRunId: null,
        steps: groupSteps(attempts),
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

  // The event is sent while the row is locked: whoever asks at the same time waits, and what could not be sent leaves no mark.
  rerun: (runId, { once = false } = {}) =>
    database.transaction("platform", async (tx) => {
      const [run] = await tx
        .select()
        .from(recordedRuns)
        .where(and(eq(recordedRuns.id, runId), once ? isNull(recordedRuns.rerunAt) : undefined))
        .for("update");
      if (!run) return null;
      const sent = await control.send(run.event);
      await tx
        .update(recordedRuns)
        .set({ rerunAt: sql`coalesce(${recordedRuns.rerunAt}, clock_timestamp())` })
        .where(eq(recordedRuns.id, runId));
      return sent;
    }),

  stats: () => database.transaction("platform", recordedStats),
  queue: () => database.transaction("platform", recordedQueue),
});
