import { and, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { analyses, analysisHistory, submissions, versions } from "@/db/schema/analyses";
import type { Report } from "../domain/report";
import type { AnalysisReference } from "../events";
import type { StoredResult, WorkReader } from "../ports";
import { textColumns, toText } from "./analysed-text.drizzle";
import { decodeResult } from "./result-codec";

const listedAtOnce = 1_000;

async function openOf(
  database: Database,
  organisationId: string,
  ids: readonly string[],
): Promise<StoredResult[]> {
  const rows = await database.transaction({ organisationId }, (tx) =>
    tx
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
          eq(analysisHistory.createdAt, sql`date_trunc('milliseconds', ${analyses.createdAt})`),
        ),
      )
      .innerJoin(versions, eq(versions.id, analyses.versionId))
      .innerJoin(submissions, eq(submissions.id, analyses.submissionId))
      .where(and(eq(analyses.organisationId, organisationId), inArray(analyses.id, [...ids]))),
  );
  return Promise.all(
    rows.map(async ({ analysis, work, encoded }) => ({
      analysis,
      work: toText(work),
      report: await decodeResult<Report>(encoded),
    })),
  );
}

/** Works with their results in Postgres, many at once. Who reads them is the system itself. */
export const makeWorkReader = (database: Database): WorkReader => ({
  openMany: async (references) => {
    const groups = Map.groupBy(references, ({ organisationId }) => organisationId);
    const opened: StoredResult[] = [];
    for (const [organisationId, group] of groups) {
      const ids = group.map(({ analysisId }) => analysisId);
      opened.push(...(await openOf(database, organisationId, ids)));
    }
    return opened;
  },

  async *list(organisationId): AsyncGenerator<AnalysisReference> {
    const scope = organisationId === "all" ? "platform" : { organisationId };
    let last = "00000000-0000-0000-0000-000000000000";
    for (;;) {
      const after = last;
      const page = await database.transaction(scope, (tx) =>
        tx
          .select({ analysisId: analyses.id, organisationId: analyses.organisationId })
          .from(analyses)
          .where(
            and(
              organisationId === "all" ? undefined : eq(analyses.organisationId, organisationId),
              inArray(analyses.status, ["completed", "partial"]),
              sql`${analyses.id} > ${after}::uuid`,
            ),
          )
          .orderBy(analyses.id)
          .limit(listedAtOnce),
      );
      yield* page;
      last = page.at(-1)?.analysisId ?? last;
      if (page.length < listedAtOnce) return;
    }
  },
});
