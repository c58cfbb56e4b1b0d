import { and, asc, eq, gt, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { everyRow } from "@/db/every-row";
import { documentPages, documents } from "@/db/schema/documents";
import type { DocumentReference, SearchDocument } from "@/lib/platform/search/port";
import { wholeText } from "../domain/document";

const listedAtOnce = 1_000;
const isFound = eq(documents.status, "concluído");

async function loadOf(
  database: Database,
  organisationId: string,
  ids: readonly string[],
): Promise<SearchDocument[]> {
  return database.transaction({ organisationId }, async (tx) => {
    const rows = await tx
      .select()
      .from(documents)
      .where(and(eq(documents.organisationId, organisationId), inArray(documents.id, [...ids]), isFound));
    if (rows.length === 0) return [];
    const pages = await tx
      .select({
        documentId: documentPages.documentId,
        text: documentPages.text,
        correctedText: documentPages.correctedText,
      })
      .from(documentPages)
      .where(
        inArray(
          documentPages.documentId,
          rows.map(({ id }) => id),
        ),
      )
      .orderBy(asc(documentPages.documentId), asc(documentPages.number));
    const texts = Map.groupBy(pages, ({ documentId }) => documentId);
    return rows.map(({ id, authorId, title, createdAt, changedAt }) => ({
      ...{ organisationId, authorId, id, title, createdAt },
      ...{ kind: "document" as const, state: "completed" as const, version: changedAt.getTime() },
      ...{ theme: null, language: null, score: null, competencies: null, findings: [] },
      body: wholeText(texts.get(id) ?? []),
    }));
  });
}

/** Documents that were read, for the search's index, corrections included. It is the system that reads them, not a person. */
export const makeDocumentSource = (database: Database) => ({
  load: async (references: readonly DocumentReference[]): Promise<SearchDocument[]> => {
    const loaded: SearchDocument[] = [];
    for (const [organisationId, group] of Map.groupBy(references, (each) => each.organisationId)) {
      const ids = group.map(({ id }) => id);
      loaded.push(...(await loadOf(database, organisationId, ids)));
    }
    return loaded;
  },

  list: (organisationId: string | "all"): AsyncGenerator<DocumentReference> => {
    const scope = organisationId === "all" ? "platform" : { organisationId };
    return everyRow<DocumentReference>(listedAtOnce, (after) =>
      database.transaction(scope, (tx) =>
        tx
          .select({ id: documents.id, organisationId: documents.organisationId })
          .from(documents)
          .where(
            and(
              isFound,
              organisationId === "all" ? undefined : eq(documents.organisationId, organisationId),
              after && gt(documents.id, after.id),
            ),
          )
          .orderBy(asc(documents.id))
          .limit(listedAtOnce),
      ),
    );
  },
});
