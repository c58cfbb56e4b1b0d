import { and, asc, eq, gt, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { everyRow } from "@/db/every-row";
import { analyses } from "@/db/schema/analyses";
import type { Analysis } from "../domain/analysis";
import type { AnalysisReference } from "../events";
import type { StoredResult, WorkReader } from "../ports";
import { selectResults, toStoredResult } from "./stored-result.drizzle";

const listedAtOnce = 1_000;

async function openOf(
  database: Database,
  organisationId: string,
  ids: readonly string[],
): Promise<StoredResult[]> {
  const rows = await database.transaction({ organisationId }, (tx) =>
    selectResults(tx).where(and(eq(analyses.organisationId, organisationId), inArray(analyses.id, [...ids]))),
  );
  return Promise.all(rows.map(toStoredResult));
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

  list: (organisationId) => {
    const scope = organisationId === "all" ? "platform" : { organisationId };
    return everyRow<AnalysisReference & Pick<Analysis, "kind">>(listedAtOnce, (after) =>
      database.transaction(scope, (tx) =>
        tx
          .select({ analysisId: analyses.id, organisationId: analyses.organisationId, kind: analyses.kind })
          .from(analyses)
          .where(
            and(
              organisationId === "all" ? undefined : eq(analyses.organisationId, organisationId),
              inArray(analyses.status, ["completed", "partial"]),
              after && gt(analyses.id, after.analysisId),
            ),
          )
          .orderBy(asc(analyses.id))
          .limit(listedAtOnce),
      ),
    );
  },
});
