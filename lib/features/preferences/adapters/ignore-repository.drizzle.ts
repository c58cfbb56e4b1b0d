import { and, count, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { ignores } from "@/db/schema/preferences";
import { decodeCursor } from "@/lib/kernel/page";
import type { IgnoreRepository, Member } from "../ports";

const columns = {
  id: ignores.id,
  kind: ignores.kind,
  value: ignores.value,
  createdAt: ignores.createdAt,
};

/** What members ignore, in Postgres. Each query names organisation and user, and its transaction is bound to the organisation. */
export const makeIgnoreRepository = (database: Database): IgnoreRepository => ({
  save: (member, { id, kind, value, createdAt }, most) =>
    database.transaction(member, async (tx) => {
      const same = and(ownedBy(member), eq(ignores.kind, kind), eq(ignores.value, value));
      const [known] = await tx.select(columns).from(ignores).where(same);
      if (known) return known;
      const [total] = await tx.select({ kept: count() }).from(ignores).where(ownedBy(member));
      if ((total?.kept ?? 0) >= most) return null;
      const { organisationId, userId } = member;
      await tx
        .insert(ignores)
        .values({ id, organisationId, userId, kind, value, createdAt })
        .onConflictDoNothing({
          target: [ignores.organisationId, ignores.userId, ignores.kind, ignores.value],
        });
      const [saved] = await tx.select(columns).from(ignores).where(same);
      return saved ?? null;
    }),

  list: (member, { cursor, limit }) =>
    database.transaction(member, (tx) =>
      tx
        .select(columns)
        .from(ignores)
        .where(and(ownedBy(member), cursor ? isAfter(cursor) : undefined))
        .orderBy(desc(ignores.createdAt), desc(ignores.id))
        .limit(limit + 1),
    ),

  all: (member, most) =>
    database.transaction(member, (tx) =>
      tx
        .select({ kind: ignores.kind, value: ignores.value })
        .from(ignores)
        .where(ownedBy(member))
        .orderBy(desc(ignores.createdAt), desc(ignores.id))
        .limit(most),
    ),

  remove: (member, id) =>
    database.transaction(member, async (tx) => {
      const removed = await tx
        .delete(ignores)
        .where(and(ownedBy(member), eq(ignores.id, id)))
        .returning({ id: ignores.id });
      return removed.length > 0;
    }),
});

const ownedBy = ({ organisationId, userId }: Member): SQL | undefined =>
  and(eq(ignores.organisationId, organisationId), eq(ignores.userId, userId));

function isAfter(text: string): SQL {
  const { at, id } = decodeCursor(text);
  return sql`(${ignores.createdAt}, ${ignores.id}) < (${at}::timestamptz, ${id}::uuid)`;
}
