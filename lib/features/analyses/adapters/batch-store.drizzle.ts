import { and, asc, count, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { exactCreatedAt } from "@/db/exact-instant";
import { withinReach } from "@/db/reach";
import { analyses, analysesOutbox, analysisEvents, batches, batchItems } from "@/db/schema/analyses";
import { auditEvent } from "@/lib/kernel/audit";
import { decodeCursor, toPage } from "@/lib/kernel/page";
import { everybodyIn, type Reach } from "@/lib/kernel/reach";
import { codeSummary, itemState } from "../batch-schemas";
import { type BatchItem, type ItemStates, noStates, skippedFailure } from "../domain/batch";
import type { Batch, BatchStore } from "../ports";
import { codeOptions } from "../submission-schemas";
import { insertSubmissions } from "./submission-store.drizzle";

const state = sql<string>`coalesce(${analyses.status}, case when ${batchItems.failure} = ${skippedFailure} then 'skipped' else 'refused' end)`;

const itsAnalysis = and(
  eq(analyses.id, batchItems.analysisId),
  eq(analyses.organisationId, batchItems.organisationId),
);

const isThis = (reach: Reach, batchId: string): SQL | undefined =>
  and(eq(batches.id, batchId), withinReach(reach, batches));

const itsBatch = and(
  eq(batches.id, batchItems.batchId),
  eq(batches.organisationId, batchItems.organisationId),
);

/** How many files of each of these batches are in each state. */
async function countStates(
  tx: Transaction,
  organisationId: string,
  ids: readonly string[],
): Promise<Map<string, ItemStates>> {
  const states = new Map(ids.map((id) => [id, noStates()]));
  if (ids.length === 0) return states;
  const rows = await tx
    .select({ batchId: batchItems.batchId, state, files: count() })
    .from(batchItems)
    .leftJoin(analyses, itsAnalysis)
    .where(and(inArray(batchItems.batchId, [...ids]), eq(batchItems.organisationId, organisationId)))
    .groupBy(batchItems.batchId, sql`2`);
  for (const { batchId, state: named, files } of rows) {
    const of = states.get(batchId);
    if (of) of[itemState.parse(named)] = files;
  }
  return states;
}

const toBatch = (row: typeof batches.$inferSelect, states: ReadonlyMap<string, ItemStates>): Batch => ({
  ...row,
  options: codeOptions.parse(row.options),
  states: states.get(row.id) ?? noStates(),
});

async function findBatch(tx: Transaction, reach: Reach, id: string): Promise<Batch | null> {
  const [row] = await tx.select().from(batches).where(isThis(reach, id));
  return row ? toBatch(row, await countStates(tx, reach.organisationId, [id])) : null;
}

function isAfter(text: string): SQL {
  const { at, id } = decodeCursor(text);
  return sql`(${batches.createdAt}, ${batches.id}) < (${at}::timestamptz, ${id}::uuid)`;
}

/** The analyses of a batch that are under way, locked in one order, so that two that cancel wait for one another. */
const lockUnderWay = (tx: Transaction, reach: Reach, batchId: string) =>
  tx
    .select({ id: analyses.id })
    .from(batchItems)
    .innerJoin(analyses, itsAnalysis)
    .where(
      and(
        eq(batchItems.batchId, batchId),
        withinReach(reach, analyses),
        inArray(analyses.status, ["queued", "running"]),
      ),
    )
    .orderBy(asc(analyses.id))
    .for("update");

/** Batches in Postgres. Texts and results stay closed. */
export const makeBatchStore = (database: Database): BatchStore => ({
  create: (batch, items, submissions) =>
    database.transaction({ organisationId: batch.organisationId }, async (tx) => {
      await tx.insert(batches).values(batch);
      await insertSubmissions(tx, submissions);
      await tx.insert(batchItems).values(
        items.map((item, position) => ({
          batchId: batch.id,
          organisationId: batch.organisationId,
          position,
          ...item,
        })),
      );
    }),

  find: (reach, batchId) => database.transaction(reach, (tx) => findBatch(tx, reach, batchId)),

  findOf: ({ analysisId, organisationId }) =>
    database.transaction({ organisationId }, async (tx) => {
      const [item] = await tx
        .select({ batchId: batchItems.batchId })
        .from(batchItems)
        .where(and(eq(batchItems.analysisId, analysisId), eq(batchItems.organisationId, organisationId)));
      return item ? findBatch(tx, everybodyIn(organisationId), item.batchId) : null;
    }),

  list: (reach, { cursor, limit }) =>
    database.transaction(reach, async (tx) => {
      const rows = await tx
        .select({ batch: batches, at: exactCreatedAt(batches.createdAt) })
        .from(batches)
        .where(and(withinReach(reach, batches), cursor ? isAfter(cursor) : undefined))
        .orderBy(desc(batches.createdAt), desc(batches.id))
        .limit(limit + 1);
      const page = toPage(rows, limit, ({ at, batch }) => ({ at, id: batch.id }));
      const ids = page.items.map(({ batch }) => batch.id);
      const states = await countStates(tx, reach.organisationId, ids);
      return { ...page, items: page.items.map(({ batch }) => toBatch(batch, states)) };
    }),

  listItems: (reach, batchId) =>
    database.transaction(reach, async (tx) => {
      const rows = await tx
        .select({
          position: batchItems.position,
          fileName: batchItems.fileName,
          state,
          analysisId: batchItems.analysisId,
          failure: sql<string | null>`coalesce(${batchItems.failure}, ${analyses.failure})`,
          findingCount: sql<number>`coalesce(${analyses.findingCount}, 0)`,
          summary: analyses.summary,
        })
        .from(batchItems)
        .innerJoin(batches, itsBatch)
        .leftJoin(analyses, itsAnalysis)
        .where(isThis(reach, batchId))
        .orderBy(asc(batchItems.position));
      return rows.map(
        (row): BatchItem => ({
          ...row,
          state: itemState.parse(row.state),
          summary: codeSummary.nullable().parse(row.summary),
        }),
      );
    }),

  cancel: (reach, batchId, note) =>
    database.transaction(reach, async (tx) => {
      const { organisationId } = reach;
      const locked = (await lockUnderWay(tx, reach, batchId)).map(({ id }) => id);
      if (locked.length === 0) return [];
      const ended = await tx
        .update(analyses)
        .set({
          status: "cancelled",
          finishedAt: sql`clock_timestamp()`,
          eventSequence: sql`${analyses.eventSequence} + 1`,
        })
        .where(and(inArray(analyses.id, locked), eq(analyses.organisationId, organisationId)))
        .returning({ analysisId: analyses.id, sequence: analyses.eventSequence, runId: analyses.runId });
      await tx.insert(analysisEvents).values(
        ended.map(({ analysisId, sequence }) => ({
          analysisId,
          organisationId,
          sequence,
          type: "cancelled" as const,
          at: sql`clock_timestamp()`,
        })),
      );
      if (note) await tx.insert(analysesOutbox).values(auditEvent(note));
      return ended.map(({ runId }) => runId);
    }),
});
