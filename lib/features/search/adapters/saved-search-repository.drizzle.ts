import { and, asc, count, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { savedSearches } from "@/db/schema/search";
import { decodeCursor } from "@/lib/kernel/page";
import type { Owner, SavedSearchRepository } from "../ports";
import { saveSearchBody } from "../schemas";

const columns = {
  id: savedSearches.id,
  name: savedSearches.name,
  query: savedSearches.query,
  notify: savedSearches.notify,
  createdAt: savedSearches.createdAt,
};

const ownedBy = ({ organisationId, userId }: Owner): SQL | undefined =>
  and(eq(savedSearches.organisationId, organisationId), eq(savedSearches.userId, userId));

function isAfter(text: string): SQL {
  const { at, id } = decodeCursor(text);
  return sql`(${savedSearches.createdAt}, ${savedSearches.id}) < (${at}::timestamptz, ${id}::uuid)`;
}

type Row = { id: string; name: string; query: Record<string, unknown>; notify: boolean; createdAt: Date };

/** A query as it was kept; one that means nothing any more asks for nothing that there is. */
const toSearch = <T extends Row>(row: T) => {
  const query = saveSearchBody.shape.query.safeParse(row.query).data;
  return query ? [{ ...row, query }] : [];
};

/** Saved searches in Postgres. Each query names organisation and user, and its transaction is bound to the organisation. */
export const makeSavedSearchRepository = (database: Database): SavedSearchRepository => ({
  save: (owner, { id, name, query, notify, createdAt }, most) =>
    database.transaction(owner, async (tx) => {
      const [total] = await tx.select({ kept: count() }).from(savedSearches).where(ownedBy(owner));
      if ((total?.kept ?? 0) >= most) return false;
      const { organisationId, userId } = owner;
      await tx.insert(savedSearches).values({ id, organisationId, userId, name, query, notify, createdAt });
      return true;
    }),

  list: async (owner, { cursor, limit }) => {
    const rows = await database.transaction(owner, (tx) =>
      tx
        .select(columns)
        .from(savedSearches)
        .where(and(ownedBy(owner), cursor ? isAfter(cursor) : undefined))
        .orderBy(desc(savedSearches.createdAt), desc(savedSearches.id))
        .limit(limit + 1),
    );
    return rows.flatMap(toSearch);
  },

  remove: (owner, id) =>
    database.transaction(owner, async (tx) => {
      const removed = await tx
        .delete(savedSearches)
        .where(and(ownedBy(owner), eq(savedSearches.id, id)))
        .returning({ id: savedSearches.id });
      return removed.length > 0;
    }),

  listToNotify: async (organisationId, most) => {
    const rows = await database.transaction({ organisationId }, (tx) =>
      tx
        .select({ ...columns, userId: savedSearches.userId })
        .from(savedSearches)
        .where(and(eq(savedSearches.organisationId, organisationId), eq(savedSearches.notify, true)))
        .orderBy(asc(savedSearches.id))
        .limit(most),
    );
    return rows.flatMap(toSearch);
  },
});
