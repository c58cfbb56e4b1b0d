import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { exactCreatedAt } from "@/db/exact-instant";
import { withinReach, writtenBy } from "@/db/reach";
import { submissions } from "@/db/schema/analyses";
import { decodeCursor, toPage } from "@/lib/kernel/page";
import type { OriginalStore } from "../ports";

const columns = {
  id: submissions.id,
  authorId: submissions.authorId,
  kind: submissions.kind,
  title: submissions.title,
  fileName: submissions.fileName,
  originalKey: submissions.originalKey,
  originalSha256: submissions.originalSha256,
  originalBytes: submissions.originalBytes,
  createdAt: submissions.createdAt,
};

function isAfter(text: string): SQL {
  const { at, id } = decodeCursor(text);
  return sql`(${submissions.createdAt}, ${submissions.id}) < (${at}::timestamptz, ${id}::uuid)`;
}

/** What is known of originals, in Postgres; the bytes lie in the object storage. */
export const makeOriginalStore = (database: Database): OriginalStore => ({
  find: (reach, id) =>
    database.transaction(reach, async (tx) => {
      const [row] = await tx
        .select(columns)
        .from(submissions)
        .where(and(eq(submissions.id, id), withinReach(reach, submissions)));
      return row ?? null;
    }),

  list: (reach, { kind, author, cursor, limit }) =>
    database.transaction(reach, async (tx) => {
      const rows = await tx
        .select({ original: columns, at: exactCreatedAt(submissions.createdAt) })
        .from(submissions)
        .where(
          and(
            withinReach(reach, submissions),
            kind && eq(submissions.kind, kind),
            author && writtenBy(author, submissions.authorId),
            cursor ? isAfter(cursor) : undefined,
          ),
        )
        .orderBy(desc(submissions.createdAt), desc(submissions.id))
        .limit(limit + 1);
      const page = toPage(rows, limit, ({ at, original }) => ({ at, id: original.id }));
      return { ...page, items: page.items.map(({ original }) => original) };
    }),
});
