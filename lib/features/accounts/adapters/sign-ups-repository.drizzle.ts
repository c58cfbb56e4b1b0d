import { and, count, eq, gt, isNull, lt, type SQL, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { accountsOutbox, signUps } from "@/db/schema/accounts";
import { toLocale } from "../domain/locale";
import type { AccountEventName, SignUpRequested } from "../events";
import type { SignUp, SignUpRepository } from "../link-ports";
import { insertAccountNote } from "./account-notes.drizzle";
import { takeTurns } from "./address-turns.drizzle";
import { insertUser } from "./users-repository.drizzle";

const pruneAtMost = 10_000;

/** Sign-ups in Postgres. Who signs up is nobody yet: the work runs in the platform's scope. */
export function makeSignUpRepository(database: Database): SignUpRepository {
  return {
    request: (signUp, { since, maxOpen }) =>
      database.transaction("platform", async (tx) => {
        await takeTurns(tx, signUp.email);
        if ((await countOpen(tx, signUp.email, since)) >= maxOpen) return;
        await tx.insert(signUps).values(signUp);
        const name: AccountEventName = "accounts/sign-up.requested";
        const data: SignUpRequested = { signUpId: signUp.id };
        await tx.insert(accountsOutbox).values({ eventId: signUp.id, name, data });
      }),

    find: (id) => database.transaction("platform", (tx) => findWhere(tx, eq(signUps.id, id))),

    findByTokenHash: (tokenHash) =>
      database.transaction("platform", (tx) => findWhere(tx, eq(signUps.tokenHash, tokenHash))),

    setTokenHash: (id, tokenHash) =>
      database.transaction("platform", async (tx) => {
        await tx.update(signUps).set({ tokenHash }).where(eq(signUps.id, id));
      }),

    use: (id, user, now, note) =>
      database.transaction("platform", async (tx) => {
        await takeTurns(tx, user.email);
        const isOpen = and(isNull(signUps.usedAt), gt(signUps.expiresAt, now));
        const [used] = await tx
          .update(signUps)
          .set({ usedAt: now })
          .where(and(eq(signUps.id, id), isOpen))
          .returning({ email: signUps.email });
        if (!used) return false;
        await tx
          .update(signUps)
          .set({ usedAt: now })
          .where(and(isOf(used.email), isOpen));
        const made = await insertUser(tx, user);
        if (made) await insertAccountNote(tx, user.id, note);
        return made;
      }),

    prune: (before) =>
      database.transaction("platform", async (tx) => {
        const old = tx
          .select({ id: signUps.id })
          .from(signUps)
          .where(lt(signUps.expiresAt, before))
          .limit(pruneAtMost);
        return (await tx.delete(signUps).where(sql`${signUps.id} in (${old})`).returning({ id: signUps.id }))
          .length;
      }),
  };
}

const isOf = (email: string): SQL => sql`lower(${signUps.email}) = lower(${email})`;

async function countOpen(tx: Transaction, email: string, since: Date): Promise<number> {
  const [row] = await tx
    .select({ open: count() })
    .from(signUps)
    .where(and(isOf(email), gt(signUps.createdAt, since), isNull(signUps.usedAt)));
  return row?.open ?? 0;
}

async function findWhere(tx: Transaction, condition: SQL): Promise<SignUp | null> {
  const [row] = await tx.select().from(signUps).where(condition);
  return row ? { ...row, locale: toLocale(row.locale) } : null;
}
