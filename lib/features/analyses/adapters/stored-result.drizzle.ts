import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { compiled } from "@/db/compiled";
import { withinGivenReach } from "@/db/reach";
import { analyses, analysisHistory, submissions, versions } from "@/db/schema/analyses";
import type { Report } from "../domain/report";
import type { StoredResult } from "../ports";
import { type TextRow, textColumns, toText } from "./analysed-text.drizzle";
import { decodeResult } from "./result-codec";

/**
 * Analyses with their texts and their encoded reports. The history knows the instant as a `Date` has it, to the millisecond.
 */
export const selectResults = (db: Pick<Transaction, "select">) =>
  db
    .select({
      analysis: analyses,
      work: textColumns,
      encoded: { encoding: analysisHistory.encoding, payload: analysisHistory.payload },
    })
    .from(analyses)
    .innerJoin(
      analysisHistory,
      and(
        eq(analysisHistory.analysisId, analyses.id),
        eq(analysisHistory.organisationId, analyses.organisationId),
        eq(analysisHistory.createdAt, sql`date_trunc('milliseconds', ${analyses.createdAt})`),
      ),
    )
    .innerJoin(versions, eq(versions.id, analyses.versionId))
    .innerJoin(submissions, eq(submissions.id, analyses.submissionId));

type ResultRow = {
  analysis: typeof analyses.$inferSelect;
  work: TextRow;
  encoded: Pick<typeof analysisHistory.$inferSelect, "encoding" | "payload">;
};

export const toStoredResult = async ({ analysis, work, encoded }: ResultRow): Promise<StoredResult> => ({
  analysis,
  work: toText(work),
  report: await decodeResult<Report>(encoded),
});

/** One of them. */
export const selectStored = compiled((db) =>
  selectResults(db).where(and(eq(analyses.id, sql.placeholder("analysisId")), withinGivenReach(analyses))),
);

/** An analysis alone. */
export const selectAnalysis = compiled((db) =>
  db
    .select()
    .from(analyses)
    .where(and(eq(analyses.id, sql.placeholder("analysisId")), withinGivenReach(analyses))),
);
