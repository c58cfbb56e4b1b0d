import { and, asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { exactCreatedAt } from "@/db/exact-instant";
import { withinReach } from "@/db/reach";
import { documentPages, documents, documentsOutbox } from "@/db/schema/documents";
import { decodeCursor, toPage } from "@/lib/kernel/page";
import type { Reach } from "@/lib/kernel/reach";
import { documentChanged } from "@/lib/kernel/searchable";
import { type DocumentReference, documentUploaded } from "../events";
import type { DocumentRepository } from "../ports";
import { toRow, toWord } from "./page-rows";

const isThis = ({ documentId, organisationId }: DocumentReference): SQL | undefined =>
  and(eq(documents.id, documentId), eq(documents.organisationId, organisationId));

const isPage = (reach: Reach, id: string): SQL | undefined =>
  and(eq(documentPages.documentId, id), eq(documents.id, id), withinReach(reach, documents));

function isAfter(text: string): SQL {
  const { at, id } = decodeCursor(text);
  return sql`(${documents.createdAt}, ${documents.id}) < (${at}::timestamptz, ${id}::uuid)`;
}

const uploaded = (reference: DocumentReference, eventId: string) => ({
  eventId,
  name: documentUploaded,
  data: reference,
});

/** Documents and their pages in Postgres. */
export const makeDocumentRepository = (database: Database): DocumentRepository => ({
  create: (document, eventId) =>
    database.transaction({ organisationId: document.organisationId }, async (tx) => {
      await tx.insert(documents).values(document);
      const { id: documentId, organisationId } = document;
      await tx.insert(documentsOutbox).values(uploaded({ documentId, organisationId }, eventId));
    }),

  find: (reach, id) =>
    database.transaction(reach, async (tx) => {
      const [row] = await tx
        .select()
        .from(documents)
        .where(and(eq(documents.id, id), withinReach(reach, documents)));
      return row ?? null;
    }),

  list: (reach, { status, cursor, limit }) =>
    database.transaction(reach, async (tx) => {
      const rows = await tx
        .select({ document: documents, at: exactCreatedAt(documents.createdAt) })
        .from(documents)
        .where(
          and(
            withinReach(reach, documents),
            status && eq(documents.status, status),
            cursor ? isAfter(cursor) : undefined,
          ),
        )
        .orderBy(desc(documents.createdAt), desc(documents.id))
        .limit(limit + 1);
      const page = toPage(rows, limit, ({ at, document }) => ({ at, id: document.id }));
      return { ...page, items: page.items.map(({ document }) => document) };
    }),

  listPages: (reach, id) =>
    database.transaction(reach, (tx) =>
      tx
        .select({
          number: documentPages.number,
          source: documentPages.source,
          confidence: documentPages.confidence,
          isRead: documentPages.isRead,
          correctedAt: documentPages.correctedAt,
        })
        .from(documentPages)
        .innerJoin(documents, isPage(reach, id))
        .orderBy(asc(documentPages.number)),
    ),

  findPage: (reach, id, number) =>
    database.transaction(reach, async (tx) => {
      const [row] = await tx
        .select({ page: documentPages })
        .from(documentPages)
        .innerJoin(documents, isPage(reach, id))
        .where(eq(documentPages.number, number));
      if (!row) return null;
      const { text, words, source, confidence, isRead, correctedText, correctedAt } = row.page;
      return {
        ...{ number, text, source, confidence, isRead, correctedText, correctedAt },
        words: words.map(toWord),
      };
    }),

  listTexts: (reach, id) =>
    database.transaction(reach, (tx) =>
      tx
        .select({ text: documentPages.text, correctedText: documentPages.correctedText })
        .from(documentPages)
        .innerJoin(documents, isPage(reach, id))
        .orderBy(asc(documentPages.number)),
    ),

  correct: ({ documentId, organisationId }, number, correction) =>
    database.transaction({ organisationId }, async (tx) => {
      const corrected = await tx
        .update(documentPages)
        .set({
          correctedText: correction?.text ?? null,
          correctedBy: correction?.by ?? null,
          correctedAt: correction?.at ?? null,
        })
        .where(
          and(
            eq(documentPages.documentId, documentId),
            eq(documentPages.organisationId, organisationId),
            eq(documentPages.number, number),
          ),
        )
        .returning({ number: documentPages.number });
      if (corrected.length === 0) return false;
      await tx
        .update(documents)
        .set({ changedAt: sql`clock_timestamp()` })
        .where(isThis({ documentId, organisationId }));
      await tx.insert(documentsOutbox).values(documentChanged(organisationId, documentId));
      return true;
    }),

  retry: (reference, eventId) =>
    database.transaction({ organisationId: reference.organisationId }, async (tx) => {
      const waiting = await tx
        .update(documents)
        .set({ status: "pendente", failure: null, finishedAt: null })
        .where(and(isThis(reference), eq(documents.status, "falhou")))
        .returning({ id: documents.id });
      if (waiting.length === 0) return false;
      await tx.insert(documentsOutbox).values(uploaded(reference, eventId));
      return true;
    }),

  remove: (reference) =>
    database.transaction({ organisationId: reference.organisationId }, async (tx) => {
      const [removed] = await tx
        .delete(documents)
        .where(isThis(reference))
        .returning({ key: documents.originalKey });
      if (!removed) return null;
      await tx
        .insert(documentsOutbox)
        .values(documentChanged(reference.organisationId, reference.documentId));
      return removed.key;
    }),

  begin: (reference) =>
    database.transaction({ organisationId: reference.organisationId }, async (tx) => {
      const [begun] = await tx
        .update(documents)
        .set({ status: "processando", startedAt: sql`clock_timestamp()` })
        .where(and(isThis(reference), inArray(documents.status, ["pendente", "processando"])))
        .returning();
      return begun ?? null;
    }),

  savePages: ({ documentId, organisationId }, pages) =>
    database.transaction({ organisationId }, async (tx) => {
      for (const { words, ...page } of pages) {
        const read = { ...page, words: words.map(toRow) };
        await tx
          .insert(documentPages)
          .values({ documentId, organisationId, ...read })
          .onConflictDoUpdate({ target: [documentPages.documentId, documentPages.number], set: read });
      }
    }),

  end: (reference, { status, ...outcome }) =>
    database.transaction({ organisationId: reference.organisationId }, async (tx) => {
      await tx
        .update(documents)
        .set({
          status,
          ...outcome,
          finishedAt: sql`clock_timestamp()`,
          changedAt: sql`clock_timestamp()`,
        })
        .where(and(isThis(reference), inArray(documents.status, ["pendente", "processando"])));
      await tx
        .insert(documentsOutbox)
        .values(documentChanged(reference.organisationId, reference.documentId));
    }),

  noteAnalysis: (reference, analysisId) =>
    database.transaction({ organisationId: reference.organisationId }, async (tx) => {
      await tx.update(documents).set({ analysisId }).where(isThis(reference));
    }),
});
