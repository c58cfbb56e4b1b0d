import { and, count, eq, gt, isNull, lt, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { accountsOutbox, emailChanges, passwordResets, users } from "@/db/schema/accounts";
import type { AccountNote } from "../domain/account-note";
import { toLocale } from "../domain/locale";
import type { AccountEventName, EmailChangeRequested } from "../events";
import type { EmailChangeRepository } from "../link-ports";
import { insertAccountNote } from "./account-notes.drizzle";
import { takeTurns } from "./address-turns.drizzle";
import { hasEmail } from "./users-repository.drizzle";

const pruneAtMost = 10_000;

/** Changes of address in Postgres. Identity crosses organisations: the work runs in the platform's scope. */
export function makeEmailChangeRepository(database: Database): EmailChangeRepository {
  return {
    request: (change, { since, maxOpen }) =>
      database.transaction("platform", async (tx) => {
        await lockUser(tx, change.userId);
        const [row] = await tx
          .select({ open: count() })
          .from(emailChanges)
          .where(
            and(
              eq(emailChanges.userId, change.userId),
              gt(emailChanges.createdAt, since),
              isNull(emailChanges.usedAt),
            ),
          );
        if ((row?.open ?? 0) >= maxOpen) return;
        await tx.insert(emailChanges).values(change);
        const name: AccountEventName = "accounts/email-change.requested";
        const data: EmailChangeRequested = { changeId: change.id };
        await tx.insert(accountsOutbox).values({ eventId: change.id, name, data });
      }),

    find: (id) =>
      database.transaction("platform", async (tx) => {
        const [row] = await tx
          .select({ change: emailChanges, oldEmail: users.email, locale: users.locale })
          .from(emailChanges)
          .innerJoin(users, eq(users.id, emailChanges.userId))
          .where(eq(emailChanges.id, id));
        return row ? { ...row.change, oldEmail: row.oldEmail, locale: toLocale(row.locale) } : null;
      }),

    setTokenHash: (id, tokenHash) =>
      database.transaction("platform", async (tx) => {
        await tx.update(emailChanges).set({ tokenHash }).where(eq(emailChanges.id, id));
      }),

    use: (userId, tokenHash, now, note) =>
      database.transaction("platform", (tx) => use(tx, userId, tokenHash, now, note)),

    prune: (before) =>
      database.transaction("platform", async (tx) => {
        const old = tx
          .select({ id: emailChanges.id })
          .from(emailChanges)
          .where(lt(emailChanges.expiresAt, before))
          .limit(pruneAtMost);
        const gone = await tx
          .delete(emailChanges)
          .where(sql`${emailChanges.id} in (${old})`)
          .returning({ id: emailChanges.id });
        return gone.length;
      }),
  };
}

/** What changes one user's address waits for its turn. */
const lockUser = (tx: Transaction, userId: string) =>
  tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for("update");

/** Two may want one address: the later waits for its turn, and changes nothing. */
async function use(
  tx: Transaction,
  userId: string,
  tokenHash: string,
  now: Date,
  note: AccountNote,
): Promise<boolean> {
  await lockUser(tx, userId);
  const isOpen = and(
    eq(emailChanges.userId, userId),
    isNull(emailChanges.usedAt),
    gt(emailChanges.expiresAt, now),
  );
  const [change] = await tx
    .select({ email: emailChanges.email })
    .from(emailChanges)
    .where(and(eq(emailChanges.tokenHash, tokenHash), isOpen));
  if (!change) return false;
  await takeTurns(tx, change.email);
  const [other] = await tx.select({ id: users.id }).from(users).where(hasEmail(change.email));
  if (other && other.id !== userId) return false;
  await tx.update(users).set({ email: change.email }).where(eq(users.id, userId));
  await tx.update(emailChanges).set({ usedAt: now }).where(isOpen);
  await tx
    .update(passwordResets)
    .set({ usedAt: now })
    .where(and(eq(passwordResets.userId, userId), isNull(passwordResets.usedAt)));
  await insertAccountNote(tx, userId, note);
  return true;
}
