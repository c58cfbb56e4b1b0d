import { and, count, eq, gt, isNull, ne, type SQL } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { accountsOutbox, passwordResets, users } from "@/db/schema/accounts";
import type { AccountNote } from "../domain/account-note";
import { toLocale } from "../domain/locale";
import type { AccountEventName, PasswordResetRequested } from "../events";
import type { PasswordReset, PasswordResetRepository } from "../link-ports";
import { insertAccountNote } from "./account-notes.drizzle";
import { endTokens, revokeSessions } from "./revoke-sessions.drizzle";
import { hasEmail } from "./users-repository.drizzle";

/** Password resets in Postgres. Who asks is not signed in: the work runs in the platform's scope. */
export function makePasswordResetRepository(database: Database): PasswordResetRepository {
  return {
    request: (email, reset, limit) =>
      database.transaction("platform", async (tx) => {
        const [user] = await tx.select({ id: users.id }).from(users).where(hasEmail(email)).for("update");
        if (!user || (await countOpen(tx, user.id, limit.since)) >= limit.maxOpen) return;
        await tx.insert(passwordResets).values({ ...reset, userId: user.id });
        const name: AccountEventName = "accounts/password-reset.requested";
        const data: PasswordResetRequested = { resetId: reset.id };
        await tx.insert(accountsOutbox).values({ eventId: reset.id, name, data });
      }),

    find: (resetId) =>
      database.transaction("platform", (tx) => findWhere(tx, eq(passwordResets.id, resetId))),

    findByTokenHash: (tokenHash) =>
      database.transaction("platform", (tx) => findWhere(tx, eq(passwordResets.tokenHash, tokenHash))),

    setTokenHash: (resetId, tokenHash) =>
      database.transaction("platform", async (tx) => {
        await tx.update(passwordResets).set({ tokenHash }).where(eq(passwordResets.id, resetId));
      }),

    use: (resetId, passwordHash, now, note) =>
      database.transaction("platform", (tx) => use(tx, resetId, passwordHash, now, note)),
  };
}

async function countOpen(tx: Transaction, userId: string, since: Date): Promise<number> {
  const [row] = await tx
    .select({ open: count() })
    .from(passwordResets)
    .where(
      and(
        eq(passwordResets.userId, userId),
        gt(passwordResets.createdAt, since),
        isNull(passwordResets.usedAt),
      ),
    );
  return row?.open ?? 0;
}

async function findWhere(tx: Transaction, condition: SQL): Promise<PasswordReset | null> {
  const [row] = await tx
    .select({
      id: passwordResets.id,
      userId: passwordResets.userId,
      email: users.email,
      locale: users.locale,
      expiresAt: passwordResets.expiresAt,
      usedAt: passwordResets.usedAt,
    })
    .from(passwordResets)
    .innerJoin(users, eq(users.id, passwordResets.userId))
    .where(condition);
  return row ? { ...row, locale: toLocale(row.locale) } : null;
}

async function use(
  tx: Transaction,
  resetId: string,
  passwordHash: string,
  now: Date,
  note: AccountNote,
): Promise<boolean> {
  const unused = and(isNull(passwordResets.usedAt), gt(passwordResets.expiresAt, now));
  const [reset] = await tx
    .update(passwordResets)
    .set({ usedAt: now })
    .where(and(eq(passwordResets.id, resetId), unused))
    .returning({ userId: passwordResets.userId });
  if (!reset) return false;
  await tx.update(users).set({ passwordHash, passwordChangedAt: now }).where(eq(users.id, reset.userId));
  await revokeSessions(tx, reset.userId, now);
  await endTokens(tx, reset.userId);
  await tx
    .update(passwordResets)
    .set({ usedAt: now })
    .where(and(eq(passwordResets.userId, reset.userId), ne(passwordResets.id, resetId), unused));
  await insertAccountNote(tx, reset.userId, note);
  return true;
}
