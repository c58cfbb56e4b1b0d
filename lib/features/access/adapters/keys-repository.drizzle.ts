import { and, count, desc, eq, gt, inArray, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { accessOutbox, apiKeys } from "@/db/schema/access";
import { auditEvent } from "@/lib/kernel/audit";
import { decodeCursor } from "@/lib/kernel/page";
import type { KeyOwner, KeyRepository } from "../ports";

const pruneAtMost = 10_000;

const columns = {
  id: apiKeys.id,
  organisationId: apiKeys.organisationId,
  userId: apiKeys.userId,
  memberSince: apiKeys.memberSince,
  name: apiKeys.name,
  prefix: apiKeys.prefix,
  scopes: apiKeys.scopes,
  createdAt: apiKeys.createdAt,
  expiresAt: apiKeys.expiresAt,
  lastUsedAt: apiKeys.lastUsedAt,
  rotatedAt: apiKeys.rotatedAt,
  previousExpiresAt: apiKeys.previousExpiresAt,
};

/** A key that works: neither revoked nor expired. */
export const isGood = (now: Date): SQL | undefined =>
  and(isNull(apiKeys.revokedAt), or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, now)));

/** API keys in Postgres. Their owners work in their organisation; who shows one is not known yet. */
export const makeKeyRepository = (database: Database): KeyRepository => ({
  create: (key, most, note) =>
    database.transaction(key, async (tx) => {
      const { organisationId, userId } = key;
      await takeTurn(tx, organisationId);
      if ((await countOf(tx, { organisationId, userId })) >= most.person) return "person-full";
      if (most.organisation !== null && (await countOf(tx, { organisationId })) >= most.organisation)
        return "organisation-full";
      await tx.insert(apiKeys).values({ ...key, scopes: [...key.scopes] });
      await tx.insert(accessOutbox).values(auditEvent(note));
      return "made";
    }),

  count: (organisationId) =>
    database.transaction({ organisationId }, (tx) => countOf(tx, { organisationId })),

  list: (owner, { cursor, limit }) =>
    database.transaction(owner, (tx) =>
      tx
        .select(columns)
        .from(apiKeys)
        .where(and(ownedBy(owner), cursor ? isAfter(cursor) : undefined))
        .orderBy(desc(apiKeys.createdAt), desc(apiKeys.id))
        .limit(limit + 1),
    ),

  find: (owner, id) =>
    database.transaction(owner, async (tx) => {
      const [row] = await tx
        .select(columns)
        .from(apiKeys)
        .where(and(ownedBy(owner), eq(apiKeys.id, id)));
      return row ?? null;
    }),

  rotate: (owner, id, { secretHash, previousUntil, now }, note) =>
    database.transaction(owner, async (tx) => {
      const [row] = await tx
        .update(apiKeys)
        .set({
          secretHash,
          previousHash: previousUntil && sql`${apiKeys.secretHash}`,
          previousExpiresAt: previousUntil,
          rotatedAt: now,
        })
        .where(and(ownedBy(owner), eq(apiKeys.id, id), isGood(now)))
        .returning(columns);
      if (row) await tx.insert(accessOutbox).values(auditEvent(note));
      return row ?? null;
    }),

  revoke: (owner, id, now, note) =>
    database.transaction(owner, async (tx) => {
      const revoked = await tx
        .update(apiKeys)
        .set({ revokedAt: now })
        .where(and(ownedBy(owner), eq(apiKeys.id, id)))
        .returning({ id: apiKeys.id });
      if (revoked.length > 0) await tx.insert(accessOutbox).values(auditEvent(note));
      return revoked.length > 0;
    }),

  use: ({ prefix, hash }, now, staleBefore) =>
    database.transaction("platform", async (tx) => {
      const isSecret = or(
        eq(apiKeys.secretHash, hash),
        and(eq(apiKeys.previousHash, hash), gt(apiKeys.previousExpiresAt, now)),
      );
      const [row] = await tx
        .select(columns)
        .from(apiKeys)
        .where(and(eq(apiKeys.prefix, prefix), isSecret, isGood(now)));
      if (!row) return null;
      if (row.lastUsedAt === null || row.lastUsedAt < staleBefore)
        await tx
          .update(apiKeys)
          .set({ lastUsedAt: now })
          .where(
            and(eq(apiKeys.id, row.id), or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, staleBefore))),
          );
      return row;
    }),

  prune: (before) =>
    database.transaction("platform", async (tx) => {
      const ended = tx
        .select({ id: apiKeys.id })
        .from(apiKeys)
        .where(lt(apiKeys.revokedAt, before))
        .limit(pruneAtMost);
      return (await tx.delete(apiKeys).where(inArray(apiKeys.id, ended)).returning({ id: apiKeys.id }))
        .length;
    }),
});

/** Keys of one organisation are made one after another: two at once would both find room for the last. */
const takeTurn = (tx: Transaction, organisationId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`access/${organisationId}`}, 0))`);

async function countOf(tx: Transaction, owner: KeyOwner): Promise<number> {
  const [row] = await tx.select({ kept: count() }).from(apiKeys).where(ownedBy(owner));
  return row?.kept ?? 0;
}

const ownedBy = ({ organisationId, userId }: KeyOwner): SQL | undefined =>
  and(
    eq(apiKeys.organisationId, organisationId),
    userId === undefined ? undefined : eq(apiKeys.userId, userId),
    isNull(apiKeys.revokedAt),
  );

function isAfter(text: string): SQL {
  const { at, id } = decodeCursor(text);
  return sql`(${apiKeys.createdAt}, ${apiKeys.id}) < (${at}::timestamptz, ${id}::uuid)`;
}
