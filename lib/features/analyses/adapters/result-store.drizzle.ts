import { and, eq, notInArray, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { reachValues, withinReach } from "@/db/reach";
import { analyses, analysisHistory, aspectResults } from "@/db/schema/analyses";
import { stepsDone } from "../domain/replay";
import { type AspectResult, type Report, shownCount } from "../domain/report";
import { scoreOf, summaryOf } from "../domain/summary";
import type { AnalysisReference } from "../events";
import type { ResultStore } from "../ports";
import { appendProgress } from "./progress-log.drizzle";
import { decodeResult, encodeResult } from "./result-codec";
import {
  draftRow,
  encodeAspect,
  encodeRow,
  listNames,
  ofAnalysis,
  workRow,
  workRows,
} from "./result-rows.drizzle";
import { selectStored, toStoredResult } from "./stored-result.drizzle";

const noAspects = [draftRow, ...workRows];

const encodedColumns = ({ encoding, payload }: typeof aspectResults | typeof analysisHistory) => ({
  encoding,
  payload,
});

/** Completes a running analysis. @returns its creation instant, or null when it had ended already */
async function completeAnalysis(
  tx: Transaction,
  { analysisId, organisationId }: AnalysisReference,
  report: Report,
): Promise<Date | null> {
  const [row] = await tx
    .update(analyses)
    .set({
      status: report.missing.length > 0 ? "partial" : "completed",
      findingCount: shownCount(report),
      missingAspects: report.missing,
      summary: summaryOf(report),
      score: scoreOf(report),
      finishedAt: sql`clock_timestamp()`,
    })
    .where(
      and(
        eq(analyses.id, analysisId),
        eq(analyses.organisationId, organisationId),
        eq(analyses.status, "running"),
      ),
    )
    .returning({ createdAt: analyses.createdAt });
  return row?.createdAt ?? null;
}

async function findRow<T>(database: Database, reference: AnalysisReference, name: string): Promise<T | null> {
  const [row] = await database.transaction({ organisationId: reference.organisationId }, (tx) =>
    tx
      .select()
      .from(aspectResults)
      .where(and(ofAnalysis(reference), eq(aspectResults.aspect, name))),
  );
  return row ? decodeResult<T>(row) : null;
}

/**
 * Results in Postgres: aspects while the pipeline runs, then one row of the monthly history. What agents leave stays, for a replay that goes
 * on from it.
 */
export const makeResultStore = (database: Database): ResultStore => ({
  saveAspect: async (reference, result) => {
    const row = await encodeAspect(reference, result);
    await database.transaction({ organisationId: reference.organisationId }, (tx) =>
      tx.insert(aspectResults).values(row).onConflictDoNothing(),
    );
  },

  saveWork: async (reference, agent, work) => {
    const row = await encodeRow(reference, workRow(agent), work);
    await database.transaction({ organisationId: reference.organisationId }, (tx) =>
      tx.insert(aspectResults).values(row).onConflictDoNothing(),
    );
  },

  findWork: (reference, agent) => findRow(database, reference, workRow(agent)),

  saveDraft: async (reference, report) => {
    const row = await encodeRow(reference, draftRow, report, report.findings.length);
    await database.transaction({ organisationId: reference.organisationId }, (tx) =>
      tx
        .insert(aspectResults)
        .values(row)
        .onConflictDoUpdate({ target: [aspectResults.analysisId, aspectResults.aspect], set: row }),
    );
  },

  listAspects: async (reach, analysisId) => {
    const { organisationId } = reach;
    const rows = await database.transaction(reach, (tx) =>
      tx
        .select(encodedColumns(aspectResults))
        .from(aspectResults)
        .innerJoin(analyses, eq(analyses.id, aspectResults.analysisId))
        .where(
          and(
            ofAnalysis({ analysisId, organisationId }),
            withinReach(reach, analyses),
            notInArray(aspectResults.aspect, noAspects),
          ),
        ),
    );
    return Promise.all(rows.map((row) => decodeResult<AspectResult>(row)));
  },

  listDone: (reference) =>
    database.transaction({ organisationId: reference.organisationId }, async (tx) => {
      const results = await listNames(tx, reference);
      return stepsDone(results.map(({ name }) => name));
    }),

  findDraft: (reference) => findRow(database, reference, draftRow),

  complete: async (reference, report) => {
    const { analysisId, organisationId } = reference;
    const encoded = await encodeResult(report);
    await database.transaction({ organisationId }, async (tx) => {
      const createdAt = await completeAnalysis(tx, reference, report);
      if (!createdAt) return;
      await tx
        .insert(analysisHistory)
        .values({ analysisId, organisationId, createdAt, engine: report.engine, ...encoded });
      await tx
        .delete(aspectResults)
        .where(and(ofAnalysis(reference), notInArray(aspectResults.aspect, workRows)));
      await appendProgress(tx, reference, {
        type: "completed",
        data: {
          status: report.missing.length > 0 ? "partial" : "completed",
          findingCount: shownCount(report),
        },
      });
    });
  },

  find: async (reach, analysisId, createdAt) => {
    const [row] = await database.transaction(reach, (tx) =>
      tx
        .select(encodedColumns(analysisHistory))
        .from(analysisHistory)
        .innerJoin(analyses, eq(analyses.id, analysisHistory.analysisId))
        .where(
          and(
            eq(analysisHistory.analysisId, analysisId),
            eq(analysisHistory.organisationId, reach.organisationId),
            withinReach(reach, analyses),
            eq(analysisHistory.createdAt, createdAt),
          ),
        ),
    );
    return row ? decodeResult<Report>(row) : null;
  },

  open: async (reach, analysisId) => {
    const [row] = await database.transaction(reach, (tx) =>
      selectStored(tx, { analysisId, ...reachValues(reach) }),
    );
    return row ? toStoredResult(row) : null;
  },
});
