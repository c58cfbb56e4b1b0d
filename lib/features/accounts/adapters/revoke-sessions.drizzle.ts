import { and, eq, gt, isNull, type SQL } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { sessions } from "@/db/schema/accounts";

/** A session that counts: neither revoked nor expired. */
export const isLive = (now: Date): SQL | undefined =>
  and(isNull(sessions.revokedAt), gt(sessions.expiresAt, now));

/** Revokes those of a user's live sessions that meet `which`, or all. @returns how many */
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
  return revoked.length;
}
