import { and, count, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { compiled } from "@/db/compiled";
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

  all: ({ organisationId, userId }, most) =>
    database.transaction({ organisationId }, (tx) => selectAll(tx, { organisationId, userId, most })),

  remove: (member, id) =>
    database.transaction(member, async (tx) => {
      const removed = await tx
        .delete(ignores)
        .where(and(ownedBy(member), eq(ignores.id, id)))
        .returning({ id: ignores.id });
      return removed.length > 0;
    }),
});

/** What a member ignores: every result is shown without it. */
const selectAll = compiled((db) =>
  db
    .select({ kind: ignores.kind, value: ignores.value })
    .from(ignores)
    .where(
      and(
        eq(ignores.organisationId, sql.placeholder("organisationId")),
        eq(ignores.userId, sql.placeholder("userId")),
      ),
    )
    .orderBy(desc(ignores.createdAt), desc(ignores.id))
    .limit(sql.placeholder("most")),
);

const ownedBy = ({ organisationId, userId }: Member): SQL | undefined =>
  and(eq(ignores.organisationId, organisationId), eq(ignores.userId, userId));

function isAfter(text: string): SQL {
  const { at, id } = decodeCursor(text);
  return sql`(${ignores.createdAt}, ${ignores.id}) < (${at}::timestamptz, ${id}::uuid)`;
}
