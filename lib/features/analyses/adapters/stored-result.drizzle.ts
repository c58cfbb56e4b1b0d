import { and, eq, sql } from "drizzle-orm";
import { compiled } from "@/db/compiled";
import { withinGivenReach } from "@/db/reach";
import { analyses, analysisHistory, submissions, versions } from "@/db/schema/analyses";
import { textColumns } from "./analysed-text.drizzle";

/** An analysis with its text and its encoded report, which knows the instant as a `Date` has it, to the millisecond. */
export const selectStored = compiled((db) =>
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
    .innerJoin(submissions, eq(submissions.id, analyses.submissionId))
    .where(and(eq(analyses.id, sql.placeholder("analysisId")), withinGivenReach(analyses))),
);

/** An analysis alone. */
export const selectAnalysis = compiled((db) =>
  db
    .select()
    .from(analyses)
    .where(and(eq(analyses.id, sql.placeholder("analysisId")), withinGivenReach(analyses))),
);
