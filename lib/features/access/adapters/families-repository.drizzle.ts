import { and, desc, eq, exists, gt, inArray, isNotNull, isNull, lt, or, type SQL } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { accessOutbox, apiKeys, refreshTokens, signingKeys, tokenFamilies } from "@/db/schema/access";
import { auditEvent } from "@/lib/kernel/audit";
import { idleMs } from "../domain/lives";
import type { FamilyRepository } from "../ports";
import { isGood } from "./keys-repository.drizzle";
import { rotate } from "./rotate.drizzle";

const pruneAtMost = 10_000;

const columns = {
  id: tokenFamilies.id,
  organisationId: tokenFamilies.organisationId,
  userId: tokenFamilies.userId,
  memberSince: tokenFamilies.memberSince,
  credentialsVersion: tokenFamilies.credentialsVersion,
  apiKeyId: tokenFamilies.apiKeyId,
  scopes: tokenFamilies.scopes,
};

/** A family that counts: neither revoked, nor over, nor left alone for too long. */
const isLive = (now: Date): SQL | undefined =>
  and(
    isNull(tokenFamilies.revokedAt),
    gt(tokenFamilies.expiresAt, now),
    gt(tokenFamilies.refreshedAt, new Date(now.getTime() - idleMs)),
  );

/** Token families in Postgres. Who shows a token is not known yet: the work runs in the platform's scope. */
export const makeFamilyRepository = (database: Database): FamilyRepository => ({
  start: (family, refreshHash, most, note) =>
    database.transaction("platform", async (tx) => {
      const { id: familyId, organisationId, createdAt, scopes } = family;
      await tx.insert(tokenFamilies).values({
        ...family,
        scopes: [...scopes],
        refreshedAt: createdAt,
        issued: refreshHash === null ? 0 : 1,
      });
      if (refreshHash !== null) {
        await tx
          .insert(refreshTokens)
          .values({ tokenHash: refreshHash, familyId, organisationId, generation: 0 });
        await endOldest(tx, family.userId, most, createdAt);
      }
      await tx.insert(accessOutbox).values(auditEvent(note));
    }),

  findLive: (familyId, signingKeyId, now) =>
    database.transaction("platform", async (tx) => {
      const signer = tx
        .select({ id: signingKeys.id })
        .from(signingKeys)
        .where(and(eq(signingKeys.id, signingKeyId), isNull(signingKeys.revokedAt)));
      const [row] = await tx
        .select(columns)
        .from(tokenFamilies)
        .leftJoin(apiKeys, eq(apiKeys.id, tokenFamilies.apiKeyId))
        .where(
          and(
            eq(tokenFamilies.id, familyId),
            isLive(now),
            or(isNull(tokenFamilies.apiKeyId), isGood(now)),
            exists(signer),
          ),
        );
      return row ?? null;
    }),

  findByRefreshToken: (tokenHash) =>
    database.transaction("platform", async (tx) => {
      const [row] = await tx
        .select(columns)
        .from(refreshTokens)
        .innerJoin(tokenFamilies, eq(tokenFamilies.id, refreshTokens.familyId))
        .where(eq(refreshTokens.tokenHash, tokenHash));
      return row ?? null;
    }),

  rotate: (tokenHash, nextHash, now, reuse) =>
    database.transaction("platform", (tx) => rotate(tx, { tokenHash, nextHash, now, reuse }, isLive(now))),

  revoke: (familyId, now, note) =>
    database.transaction("platform", async (tx) => {
      const revoked = await tx
        .update(tokenFamilies)
        .set({ revokedAt: now })
        .where(and(eq(tokenFamilies.id, familyId), isLive(now)))
        .returning({ id: tokenFamilies.id });
      if (revoked.length > 0) await tx.insert(accessOutbox).values(auditEvent(note));
      return revoked.length > 0;
    }),

  prune: (before) =>
    database.transaction("platform", async (tx) => {
      const over = tx
        .select({ id: tokenFamilies.id })
        .from(tokenFamilies)
        .where(lt(tokenFamilies.expiresAt, before))
        .limit(pruneAtMost);
      const pruned = await tx
        .delete(tokenFamilies)
        .where(inArray(tokenFamilies.id, over))
        .returning({ id: tokenFamilies.id });
      return pruned.length;
    }),
});

/** Ends a person's logins beyond the newest `most`. */
async function endOldest(tx: Transaction, userId: string, most: number, now: Date): Promise<void> {
  const beyond = tx
    .select({ id: tokenFamilies.id })
    .from(tokenFamilies)
    .where(and(eq(tokenFamilies.userId, userId), isNotNull(tokenFamilies.credentialsVersion), isLive(now)))
    .orderBy(desc(tokenFamilies.createdAt), desc(tokenFamilies.id))
    .offset(most);
  await tx.update(tokenFamilies).set({ revokedAt: now }).where(inArray(tokenFamilies.id, beyond));
}
