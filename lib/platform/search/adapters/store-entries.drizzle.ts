import { and, eq, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { everyRow } from "@/db/every-row";
import { entries, words } from "@/db/schema/search";
import { textArray } from "@/db/text-array";
import type { DocumentReference, IndexedDocument, SaveOutcome, SearchDocument } from "../port";
import { indexedFields } from "./indexed-fields";
import { vocabularyOf } from "./vocabulary";

/** Rows of one statement, and statements side by side: Postgres stems a text for longer than it takes to send it. */
const atOnce = 100;
const sideBySide = 2;
const listedAtOnce = 1_000;

const toRow = (document: SearchDocument) => ({
  ...document,
  ...indexedFields(document),
  competencies: document.competencies && [...document.competencies],
  findings: document.findings.map(({ rule, category, severity, count }) => ({
    rule,
    category,
    severity,
    count,
  })),
});

const replaced = [
  ...["authorId", "kind", "version", "hash", "title", "theme", "body", "language", "state", "score"],
  ...["competencies", "findings", "categories", "ruleTerms", "titleKey", "themeKey", "createdAt"],
] as const;

/** Every column from the row that would have been inserted. */
const fromInserted = Object.fromEntries(
  Object.entries(entries)
    .filter(([name]) => replaced.some((column) => column === name))
    .map(([name, column]) => [name, sql`excluded.${sql.identifier(column.name)}`]),
);

async function insertWords(tx: Transaction, organisationId: string, documents: readonly SearchDocument[]) {
  const found = new Set(documents.flatMap((document) => [...vocabularyOf(document)]));
  // In order, so that two writers of the same words wait for one another and do not lock each other out.
  const sorted = [...found].sort();
  if (sorted.length === 0) return;
  await tx.execute(sql`insert into ${words} (organisation_id, word)
    select ${organisationId}::uuid, word from unnest(${textArray(sorted)}) word on conflict do nothing`);
}

/** Writes documents of one organisation. @returns the ids that were written; the others are stale */
const writeAll = (database: Database, organisationId: string, documents: readonly SearchDocument[]) =>
  database.transaction({ organisationId }, async (tx) => {
    const written = await tx
      .insert(entries)
      .values(documents.map(toRow))
      .onConflictDoUpdate({
        target: [entries.organisationId, entries.id],
        set: fromInserted,
        setWhere: sql`${entries.version} <= excluded.version`,
      })
      .returning({ id: entries.id });
    const ids = new Set(written.map(({ id }) => id));
    await insertWords(
      tx,
      organisationId,
      documents.filter(({ id }) => ids.has(id)),
    );
    return ids;
  });

/** The fault of a value, not of the connection: another document may well be written. */
function faultOfData(error: unknown): string | null {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const code = typeof cause === "object" && cause !== null ? Reflect.get(cause, "code") : undefined;
  return typeof code === "string" && /^(22|23|54)/.test(code) ? code : null;
}

async function saveGroup(
  database: Database,
  organisationId: string,
  documents: readonly SearchDocument[],
): Promise<SaveOutcome[]> {
  try {
    const written = await writeAll(database, organisationId, documents);
    return documents.map(({ id }) => ({ organisationId, id, result: written.has(id) ? "saved" : "stale" }));
  } catch (error) {
    const reason = faultOfData(error);
    if (reason === null) throw error;
    const [only] = documents;
    if (documents.length === 1 && only) return [{ organisationId, id: only.id, result: "failed", reason }];
    const outcomes: SaveOutcome[] = [];
    for (const document of documents)
      outcomes.push(...(await saveGroup(database, organisationId, [document])));
    return outcomes;
  }
}

/** Of documents that come twice the newest, in the order of their ids. */
function newestOfEach(documents: readonly SearchDocument[]): SearchDocument[] {
  const newest = new Map<string, SearchDocument>();
  for (const document of documents) {
    const known = newest.get(document.id);
    if (!known || known.version <= document.version) newest.set(document.id, document);
  }
  return [...newest.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

export async function saveDocuments(
  database: Database,
  documents: readonly SearchDocument[],
): Promise<SaveOutcome[]> {
  const outcomes: SaveOutcome[] = [];
  const groups = Map.groupBy(documents, ({ organisationId }) => organisationId);
  for (const [organisationId, group] of groups) {
    const each = newestOfEach(group);
    for (let start = 0; start < each.length; start += atOnce * sideBySide) {
      const parts = Array.from({ length: sideBySide }, (_, nth) =>
        each.slice(start + nth * atOnce, start + (nth + 1) * atOnce),
      );
      const saved = parts
        .filter((part) => part.length > 0)
        .map((part) => saveGroup(database, organisationId, part));
      outcomes.push(...(await Promise.all(saved)).flat());
    }
  }
  return outcomes;
}

/** Takes a document out, and those of its words that no other has. @returns whether it was there */
export const removeDocument = (
  database: Database,
  { organisationId, id }: DocumentReference,
): Promise<boolean> =>
  database.transaction({ organisationId }, async (tx) => {
    const [removed] = await tx
      .delete(entries)
      .where(and(eq(entries.organisationId, organisationId), eq(entries.id, id)))
      .returning({ title: entries.title, theme: entries.theme, body: entries.body });
    if (!removed) return false;
    await tx.execute(sql`delete from ${words} where organisation_id = ${organisationId}::uuid
      and word in (select left_over.word from search.words_left_over(${textArray([...vocabularyOf(removed)])}) left_over)`);
    return true;
  });

/** Every document, by organisation and id, page by page. */
export async function* listDocuments(
  database: Database,
  organisationId: string | "all",
): AsyncGenerator<IndexedDocument> {
  const scope = organisationId === "all" ? "platform" : { organisationId };
  yield* everyRow<IndexedDocument>(listedAtOnce, (after) =>
    database.transaction(scope, (tx) =>
      tx
        .select({
          organisationId: entries.organisationId,
          id: entries.id,
          version: entries.version,
          hash: entries.hash,
        })
        .from(entries)
        .where(
          and(
            organisationId === "all" ? undefined : eq(entries.organisationId, organisationId),
            after &&
              sql`(${entries.organisationId}, ${entries.id}) > (${after.organisationId}::uuid, ${after.id}::uuid)`,
          ),
        )
        .orderBy(entries.organisationId, entries.id)
        .limit(listedAtOnce),
    ),
  );
}
