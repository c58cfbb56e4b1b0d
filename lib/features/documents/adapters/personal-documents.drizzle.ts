import { and, asc, eq, gt, type SQL } from "drizzle-orm";
import type { Database } from "@/db/client";
import { everyRow } from "@/db/every-row";
import { goingWith } from "@/db/personal-rows";
import { documentPages, documents } from "@/db/schema/documents";
import {
  type Erased,
  type ExportFile,
  jsonArray,
  type Person,
  type PersonalData,
  safeFileName,
} from "@/lib/kernel/personal-data";
import type { ObjectStorage } from "@/lib/platform/storage/port";

type Deps = { database: Database; storage: ObjectStorage };
type Row = typeof documents.$inferSelect;

const readAtOnce = 200;

/** What they handed in. */
const theirs = ({ userId }: Person): SQL | undefined => eq(documents.authorId, userId);

const rowsOf = (database: Database, which: SQL | undefined): AsyncGenerator<Row> =>
  everyRow<Row>(readAtOnce, (after) =>
    database.transaction("platform", (tx) =>
      tx
        .select()
        .from(documents)
        .where(and(which, after ? gt(documents.id, after.id) : undefined))
        .orderBy(asc(documents.id))
        .limit(readAtOnce),
    ),
  );

async function* described(database: Database, person: Person): AsyncGenerator<object> {
  for await (const { originalKey: _, ...document } of rowsOf(database, theirs(person))) {
    const pages = await database.transaction("platform", (tx) =>
      tx
        .select({
          number: documentPages.number,
          text: documentPages.text,
          correctedText: documentPages.correctedText,
        })
        .from(documentPages)
        .where(eq(documentPages.documentId, document.id))
        .orderBy(asc(documentPages.number)),
    );
    yield { ...document, pages };
  }
}

async function* exportDocuments({ database, storage }: Deps, person: Person): AsyncGenerator<ExportFile> {
  yield { path: "data/documents.documents.json", content: jsonArray(described(database, person)) };
  for await (const { id, fileName, originalKey } of rowsOf(database, theirs(person))) {
    const content = await storage.open(originalKey);
    if (content)
      yield { path: `originals/documents/${id}/${safeFileName(fileName ?? "", "original")}`, content };
  }
}

async function eraseDocuments({ database, storage }: Deps, person: Person): Promise<Erased[]> {
  let [rows, objects] = [0, 0];
  for await (const { id, organisationId } of rowsOf(database, goingWith(documents, person))) {
    objects += await storage.deleteAll(organisationId, id);
    await database.transaction("platform", (tx) => tx.delete(documents).where(eq(documents.id, id)));
    rows += 1;
  }
  return [
    { store: "documents.documents", removed: rows },
    { store: "objects of documents", removed: objects },
  ];
}

/** The documents that people handed in, with their originals and texts, wherever they did. */
export const personalDocuments = (deps: Deps): PersonalData => ({
  name: "documents",
  tables: ["documents.documents", "documents.pages"],
  export: (person) => exportDocuments(deps, person),
  erase: (person) => eraseDocuments(deps, person),
});
