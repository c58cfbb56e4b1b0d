import { and, eq, gt, inArray, isNull, type Placeholder, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { sessions, users } from "@/db/schema/accounts";

/** A session that counts: neither revoked nor expired. */
export const isLive = (now: Date | Placeholder): SQL | undefined =>
  and(isNull(sessions.revokedAt), gt(sessions.expiresAt, now));

/**
 * Revokes those of a user's live sessions that meet `which`, or all, and what was begun by them in others' names.
 * @returns how many of the user's
 */
export async function revokeSessions(
  tx: Transaction,
  userId: string,
  now: Date,
  which?: SQL,
): Promise<number> {
  const revoked = await tx
    .update(sessions)
    .set({ revokedAt: now })
    .where(and(eq(sessions.userId, userId), isLive(now), which))
    .returning({ id: sessions.id });
  const ids = revoked.map(({ id }) => id);
  if (ids.length > 0)
    await tx
      .update(sessions)
      .set({ revokedAt: now })
      .where(and(inArray(sessions.impersonatorSessionId, ids), isLive(now)));
  return ids.length;
}

/** Ends every token that was given to the user for their password: each holds the version that it was given at. */
export async function endTokens(tx: Transaction, userId: string): Promise<void> {
  await tx
    .update(users)
    .set({ credentialsVersion: sql`${users.credentialsVersion} + 1` })
    .where(eq(users.id, userId));
}
