import { and, eq, ne, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { analyses, analysisHistory, aspectResults } from "@/db/schema/analyses";
import { type AspectResult, type Report, shownCount } from "../domain/report";
import type { AnalysisReference } from "../events";
import type { ResultStore } from "../ports";
import { appendProgress } from "./progress-log.drizzle";
import { decodeResult, encodeResult } from "./result-codec";

/** Beside the aspects: the consolidated report, between its two steps. */
const draft = "report";

const ofAnalysis = ({ analysisId, organisationId }: AnalysisReference) =>
  and(eq(aspectResults.analysisId, analysisId), eq(aspectResults.organisationId, organisationId));

async function encodeRow(
  { analysisId, organisationId }: AnalysisReference,
  aspect: string,
  value: { findings: unknown[] },
): Promise<typeof aspectResults.$inferInsert> {
  return {
    analysisId,
    organisationId,
    aspect,
    ...(await encodeResult(value)),
    findingCount: value.findings.length,
  };
}

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

/** Results in Postgres: aspects while the pipeline runs, then one row of the monthly history. */
export const makeResultStore = (database: Database): ResultStore => ({
  saveAspect: async (reference, result) => {
    const row = await encodeRow(reference, result.aspect, result);
    await database.transaction({ organisationId: reference.organisationId }, (tx) =>
      tx.insert(aspectResults).values(row).onConflictDoNothing(),
    );
  },

  saveDraft: async (reference, report) => {
    const row = await encodeRow(reference, draft, report);
    await database.transaction({ organisationId: reference.organisationId }, (tx) =>
      tx
        .insert(aspectResults)
        .values(row)
        .onConflictDoUpdate({ target: [aspectResults.analysisId, aspectResults.aspect], set: row }),
    );
  },

  listAspects: async (reference) => {
    const rows = await database.transaction({ organisationId: reference.organisationId }, (tx) =>
      tx
        .select()
        .from(aspectResults)
        .where(and(ofAnalysis(reference), ne(aspectResults.aspect, draft))),
    );
    return Promise.all(rows.map((row) => decodeResult<AspectResult>(row)));
  },

  findDraft: async (reference) => {
    const [row] = await database.transaction({ organisationId: reference.organisationId }, (tx) =>
      tx
        .select()
        .from(aspectResults)
        .where(and(ofAnalysis(reference), eq(aspectResults.aspect, draft))),
    );
    return row ? decodeResult<Report>(row) : null;
  },

  complete: async (reference, report) => {
    const { analysisId, organisationId } = reference;
    const encoded = await encodeResult(report);
    await database.transaction({ organisationId }, async (tx) => {
      const createdAt = await completeAnalysis(tx, reference, report);
      if (!createdAt) return;
      await tx
        .insert(analysisHistory)
        .values({ analysisId, organisationId, createdAt, engine: report.engine, ...encoded });
      await tx.delete(aspectResults).where(ofAnalysis(reference));
      await appendProgress(tx, reference, {
        type: "completed",
        data: {
          status: report.missing.length > 0 ? "partial" : "completed",
          findingCount: shownCount(report),
        },
      });
    });
  },

  find: async (organisationId, analysisId, createdAt) => {
    const [row] = await database.transaction({ organisationId }, (tx) =>
      tx
        .select()
        .from(analysisHistory)
        .where(
          and(
            eq(analysisHistory.analysisId, analysisId),
            eq(analysisHistory.organisationId, organisationId),
            eq(analysisHistory.createdAt, createdAt),
          ),
        ),
    );
    return row ? decodeResult<Report>(row) : null;
  },
});
