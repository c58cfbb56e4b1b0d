import { and, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { recordedAttempts, recordedRuns } from "@/db/schema/operations";
import { isId } from "@/lib/kernel/ids";
import type { RunRecorder } from "../recorder";

/** A recorded output is for looking at: beyond this many characters of JSON only its size is kept. */
const maxOutputCharacters = 20_000;

const now = sql`clock_timestamp()`;

function bounded(output: unknown): unknown {
  const length = JSON.stringify(output ?? null).length;
  return length <= maxOutputCharacters ? (output ?? null) : { omitted: `${length} characters of JSON` };
}

function organisationOf(data: Record<string, unknown>): string | null {
  const { organisationId } = data;
  return typeof organisationId === "string" && isId(organisationId) ? organisationId : null;
}

/** Writes down what the middleware sees of runs on a real Inngest server. Each write may be repeated. */
export const makeRunRecorder = (database: Database): RunRecorder => ({
  runStarted: async ({ id, functionId, event, attempt }) => {
    await database.transaction("platform", (tx) =>
      tx
        .insert(recordedRuns)
        .values({
          id,
          functionId,
          status: "running",
          organisationId: organisationOf(event.data),
          eventName: event.name,
          event,
          attempts: attempt + 1,
        })
        .onConflictDoUpdate({
          target: recordedRuns.id,
          set: { attempts: sql`greatest(${recordedRuns.attempts}, ${attempt + 1})` },
        }),
    );
  },

  runEnded: async (id, { status, output, error }) => {
    await database.transaction("platform", (tx) =>
      tx
        .update(recordedRuns)
        .set({ status, output: bounded(output), error, finishedAt: now })
        .where(and(eq(recordedRuns.id, id), eq(recordedRuns.status, "running"))),
    );
  },

  stepStarted: async (step) => {
    await database.transaction("platform", (tx) =>
      tx
        .insert(recordedAttempts)
        .values({ ...step, status: "running" })
        .onConflictDoUpdate({
          target: [recordedAttempts.runId, recordedAttempts.stepId, recordedAttempts.attempt],
          set: { status: "running", startedAt: now, finishedAt: null },
        }),
    );
  },

  stepEnded: async ({ runId, stepId, attempt }, { status, output, error }) => {
    await database.transaction("platform", (tx) =>
      tx
        .update(recordedAttempts)
        .set({ status, output: bounded(output), error, finishedAt: now })
        .where(
          and(
            eq(recordedAttempts.runId, runId),
            eq(recordedAttempts.stepId, stepId),
            eq(recordedAttempts.attempt, attempt),
          ),
        ),
    );
  },
});
