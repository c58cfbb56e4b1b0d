import { and, asc, count, eq, lt, ne, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { identities, spentSignIns } from "@/db/schema/accounts-identities";
import { newId } from "@/lib/kernel/ids";
import type { ExternalIdentity, IdentityRepository } from "../identity-ports";
import { insertAccountNote } from "./account-notes.drizzle";
import { takeTurns } from "./address-turns.drizzle";
import { insertNotice } from "./security-notices.drizzle";
import { insertUser } from "./users-repository.drizzle";

const pruneAtMost = 10_000;
const listAtMost = 100;

/** Linked sign-ins in Postgres. Identity crosses organisations: the work runs in the platform's scope. */
export function makeIdentityRepository(database: Database): IdentityRepository {
  return {
    use: (identity, now) =>
      database.transaction("platform", async (tx) => {
        const [row] = await tx
          .update(identities)
          .set({ lastUsedAt: now })
          .where(isOne(identity))
          .returning({ userId: identities.userId });
        return row?.userId ?? null;
      }),

    createUser: (identity, user, note) =>
      database.transaction("platform", async (tx) => {
        await takeTurns(tx, user.email);
        const owner = await ownerOf(tx, identity);
        if (owner) return owner;
        if (!(await insertUser(tx, user))) return null;
        const link = { id: newId(), userId: user.id, now: user.createdAt };
        await tx.insert(identities).values(toRow(identity, link));
        await insertAccountNote(tx, user.id, note);
        return user.id;
      }),

    link: (identity, { id, userId, now, atMost, note }) =>
      database.transaction("platform", async (tx) => {
        await lockUser(tx, userId);
        const owner = await ownerOf(tx, identity);
        if (owner) return owner === userId ? "linked" : "taken";
        if ((await countOthers(tx, userId)) >= atMost) return "full";
        const linked = await tx
          .insert(identities)
          .values(toRow(identity, { id, userId, now }))
          .onConflictDoNothing()
          .returning({ id: identities.id });
        if (linked.length === 0) return "taken";
        await insertAccountNote(tx, userId, note);
        await insertNotice(tx, userId, "sign-in-linked", note);
        return "linked";
      }),

    list: (userId) =>
      database.transaction("platform", (tx) =>
        tx
          .select({
            id: identities.id,
            provider: identities.provider,
            email: identities.email,
            createdAt: identities.createdAt,
            lastUsedAt: identities.lastUsedAt,
          })
          .from(identities)
          .where(eq(identities.userId, userId))
          .orderBy(asc(identities.createdAt), asc(identities.id))
          .limit(listAtMost),
      ),

    unlink: (userId, id, note) =>
      database.transaction("platform", async (tx) => {
        const user = await lockUser(tx, userId);
        const isTheirs = and(eq(identities.userId, userId), eq(identities.id, id));
        if ((await tx.$count(identities, isTheirs)) === 0) return "missing";
        if (!user?.hasPassword && (await countOthers(tx, userId, id)) === 0) return "last";
        await tx.delete(identities).where(isTheirs);
        await insertAccountNote(tx, userId, note);
        return "unlinked";
      }),

    spend: (stateHash, expiresAt) =>
      database.transaction("platform", async (tx) => {
        const spent = await tx
          .insert(spentSignIns)
          .values({ stateHash, expiresAt })
          .onConflictDoNothing()
          .returning({ stateHash: spentSignIns.stateHash });
        return spent.length > 0;
      }),

    prune: (before) =>
      database.transaction("platform", async (tx) => {
        const old = tx
          .select({ stateHash: spentSignIns.stateHash })
          .from(spentSignIns)
          .where(lt(spentSignIns.expiresAt, before))
          .limit(pruneAtMost);
        const gone = await tx
          .delete(spentSignIns)
          .where(sql`${spentSignIns.stateHash} in (${old})`)
          .returning({ stateHash: spentSignIns.stateHash });
        return gone.length;
      }),
  };
}

const isOne = ({ issuer, subject }: ExternalIdentity) =>
  and(eq(identities.issuer, issuer), eq(identities.subject, subject));

const toRow = (
  { provider, issuer, subject, email, emailVerified }: ExternalIdentity,
  { id, userId, now }: { id: string; userId: string; now: Date },
) => ({
  ...{ id, provider, issuer, subject, userId },
  email: emailVerified ? email : null,
  createdAt: now,
  lastUsedAt: now,
});

async function ownerOf(tx: Transaction, identity: ExternalIdentity): Promise<string | null> {
  const [row] = await tx.select({ userId: identities.userId }).from(identities).where(isOne(identity));
  return row?.userId ?? null;
}

/** What changes the ways into one account waits for its turn. */
async function lockUser(tx: Transaction, userId: string): Promise<{ hasPassword: boolean } | undefined> {
  const [user] = await tx
    .select({ hasPassword: sql<boolean>`${users.passwordHash} is not null` })
    .from(users)
    .where(eq(users.id, userId))
    .for("update");
  return user;
}

async function countOthers(tx: Transaction, userId: string, but?: string): Promise<number> {
  const [row] = await tx
    .select({ others: count() })
    .from(identities)
    .where(and(eq(identities.userId, userId), but ? ne(identities.id, but) : undefined));
  return row?.others ?? 0;
}
