import { and, count, desc, eq, gte, inArray, lt, lte, ne, type SQL, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { exactCreatedAt } from "@/db/exact-instant";
import { reachValues, withinReach, writtenBy } from "@/db/reach";
import { analyses, analysesOutbox } from "@/db/schema/analyses";
import { auditEvent } from "@/lib/kernel/audit";
import { decodeCursor, toPage } from "@/lib/kernel/page";
import type { Reach } from "@/lib/kernel/reach";
import type { AnalysisFilter, AnalysisStatus } from "../domain/analysis";
import type { AnalysisReference } from "../events";
import type { AnalysisStore } from "../ports";
import { appendProgress } from "./progress-log.drizzle";
import { selectAnalysis } from "./stored-result.drizzle";

const underway: AnalysisStatus[] = ["queued", "running"];
/** A failed analysis starts again when its run is repeated; a cancelled one does not. */
const startable: AnalysisStatus[] = ["queued", "failed"];

const isThis = ({ analysisId, organisationId }: AnalysisReference): SQL | undefined =>
  and(eq(analyses.id, analysisId), eq(analyses.organisationId, organisationId));

/** Rows before the cursor in the order of the list: newest first, id breaking ties. */
function beforeCursor(cursor: string | undefined): SQL | undefined {
  if (!cursor) return undefined;
  const { at, id } = decodeCursor(cursor);
  return sql`(${analyses.createdAt}, ${analyses.id}) < (${at}::timestamptz, ${id}::uuid)`;
}

const matches = (reach: Reach, filter: AnalysisFilter): SQL | undefined =>
  and(
    withinReach(reach, analyses),
    filter.kind && eq(analyses.kind, filter.kind),
    filter.status && eq(analyses.status, filter.status),
    filter.replayOf ? eq(analyses.replayOf, filter.replayOf) : undefined,
    filter.author && writtenBy(filter.author, analyses.authorId),
    filter.from && gte(analyses.createdAt, filter.from),
    filter.to && lt(analyses.createdAt, filter.to),
    filter.minScore === undefined ? undefined : gte(analyses.score, filter.minScore),
    filter.maxScore === undefined ? undefined : lte(analyses.score, filter.maxScore),
    beforeCursor(filter.cursor),
  );

/** How often each of these analyses was run again; those that never were are left out. */
async function countReplays(
  tx: Transaction,
  reach: Reach,
  ids: readonly string[],
): Promise<Map<string | null, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ of: analyses.replayOf, replays: count() })
    .from(analyses)
    .where(and(inArray(analyses.replayOf, [...ids]), withinReach(reach, analyses)))
    .groupBy(analyses.replayOf);
  return new Map(rows.map(({ of, replays }) => [of, replays]));
}

/** Analyses and their states in Postgres. Lists never touch texts or results. */
export const makeAnalysisStore = (database: Database): AnalysisStore => ({
  find: (reach, analysisId) =>
    database.transaction(reach, async (tx) => {
      const [row] = await selectAnalysis(tx, { analysisId, ...reachValues(reach) });
      return row ?? null;
    }),

  list: (reach, filter) =>
    database.transaction(reach, async (tx) => {
      const rows = await tx
        .select({ analysis: analyses, at: exactCreatedAt(analyses.createdAt) })
        .from(analyses)
        .where(matches(reach, filter))
        .orderBy(desc(analyses.createdAt), desc(analyses.id))
        .limit(filter.limit + 1);
      const page = toPage(rows, filter.limit, (row) => ({ at: row.at, id: row.analysis.id }));
      const replays = await countReplays(
        tx,
        reach,
        page.items.map((row) => row.analysis.id),
      );
      const items = page.items.map(({ analysis }) => ({
        ...analysis,
        replays: replays.get(analysis.id) ?? 0,
      }));
      return { ...page, items };
    }),

  count: (reach) =>
    database.transaction(reach, async (tx) => {
      const rows = await tx
        .select({ status: analyses.status, total: count() })
        .from(analyses)
        .where(withinReach(reach, analyses))
        .groupBy(analyses.status);
      const totals = { queued: 0, running: 0, completed: 0, partial: 0, failed: 0, cancelled: 0 };
      for (const { status, total } of rows) totals[status] = total;
      return totals;
    }),

  begin: (reference, runId) =>
    database.transaction({ organisationId: reference.organisationId }, async (tx) => {
      const started = await tx
        .update(analyses)
        .set({ status: "running", runId, startedAt: sql`clock_timestamp()`, failure: null, finishedAt: null })
        .where(and(isThis(reference), inArray(analyses.status, startable)))
        .returning({ id: analyses.id });
      if (started.length > 0) {
        await appendProgress(tx, reference, { type: "started" });
        return true;
      }
      const resumed = await tx
        .update(analyses)
        .set({ runId })
        .where(and(isThis(reference), eq(analyses.status, "running")))
        .returning({ id: analyses.id });
      return resumed.length > 0;
    }),

  setLanguage: async (reference, language) => {
    await database.transaction({ organisationId: reference.organisationId }, (tx) =>
      tx.update(analyses).set({ language }).where(isThis(reference)),
    );
  },

  recall: (reference, resultKey) =>
    database.transaction({ organisationId: reference.organisationId }, async (tx) => {
      await tx.update(analyses).set({ resultKey }).where(isThis(reference));
      const [row] = await tx
        .select()
        .from(analyses)
        .where(
          and(
            eq(analyses.organisationId, reference.organisationId),
            eq(analyses.resultKey, resultKey),
            eq(analyses.status, "completed"),
            ne(analyses.id, reference.analysisId),
          ),
        )
        .orderBy(desc(analyses.createdAt), desc(analyses.id))
        .limit(1);
      return row ?? null;
    }),

  end: (reference, status, failure, note) =>
    database.transaction({ organisationId: reference.organisationId }, async (tx) => {
      const ended = await tx
        .update(analyses)
        .set({ status, failure, finishedAt: sql`clock_timestamp()` })
        .where(and(isThis(reference), inArray(analyses.status, underway)))
        .returning({ id: analyses.id });
      if (ended.length === 0) return false;
      await appendProgress(tx, reference, { type: status, data: failure ? { error: failure } : {} });
      if (note) await tx.insert(analysesOutbox).values(auditEvent(note));
      return true;
    }),
});
