import { and, eq, isNotNull, isNull, lt, or } from "drizzle-orm";
import type { Database } from "@/db/client";
import { recoveryCodes, secondFactors } from "@/db/schema/accounts";
import type { SecondFactorRepository } from "../second-factor-ports";
import { insertAccountNote } from "./account-notes.drizzle";
import { endTokens } from "./revoke-sessions.drizzle";

/** Second factors in Postgres. Identity crosses organisations: the work runs in the platform's scope. */
export function makeSecondFactorRepository(database: Database): SecondFactorRepository {
  const isOn = (userId: string) =>
    and(eq(secondFactors.userId, userId), isNotNull(secondFactors.confirmedAt));
  return {
    find: (userId) =>
      database.transaction("platform", async (tx) => {
        const [row] = await tx.select().from(secondFactors).where(eq(secondFactors.userId, userId));
        return row ?? null;
      }),

    begin: (userId, secret) =>
      database.transaction("platform", async (tx) => {
        const begun = await tx
          .insert(secondFactors)
          .values({ userId, ...secret })
          .onConflictDoUpdate({
            target: secondFactors.userId,
            set: secret,
            setWhere: isNull(secondFactors.confirmedAt),
          })
          .returning({ userId: secondFactors.userId });
        return begun.length > 0;
      }),

    confirm: (userId, step, codeHashes, now, note) =>
      database.transaction("platform", async (tx) => {
        const confirmed = await tx
          .update(secondFactors)
          .set({ confirmedAt: now, lastStep: step })
          .where(and(eq(secondFactors.userId, userId), isNull(secondFactors.confirmedAt)))
          .returning({ userId: secondFactors.userId });
        if (confirmed.length === 0) return false;
        await tx.insert(recoveryCodes).values(codeHashes.map((codeHash) => ({ userId, codeHash })));
        await endTokens(tx, userId);
        await insertAccountNote(tx, userId, note);
        return true;
      }),

    spendStep: (userId, step) =>
      database.transaction("platform", async (tx) => {
        const isLater = or(isNull(secondFactors.lastStep), lt(secondFactors.lastStep, step));
        const used = await tx
          .update(secondFactors)
          .set({ lastStep: step })
          .where(and(isOn(userId), isLater))
          .returning({ userId: secondFactors.userId });
        return used.length > 0;
      }),

    spendRecoveryCode: (userId, codeHash, now, note) =>
      database.transaction("platform", async (tx) => {
        const used = await tx
          .update(recoveryCodes)
          .set({ usedAt: now })
          .where(
            and(
              eq(recoveryCodes.userId, userId),
              eq(recoveryCodes.codeHash, codeHash),
              isNull(recoveryCodes.usedAt),
            ),
          )
          .returning({ userId: recoveryCodes.userId });
        if (used.length > 0) await insertAccountNote(tx, userId, note);
        return used.length > 0;
      }),

    countRecoveryCodes: (userId) =>
      database.transaction("platform", (tx) =>
        tx.$count(recoveryCodes, and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt))),
      ),

    remove: (userId, note) =>
      database.transaction("platform", async (tx) => {
        await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
        await tx.delete(secondFactors).where(eq(secondFactors.userId, userId));
        await endTokens(tx, userId);
        await insertAccountNote(tx, userId, note);
      }),
  };
}
