import { and, asc, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { loginAttempts, recoveryCodes, secondFactors, sessions, users } from "@/db/schema/accounts";
import { memberships, organisations } from "@/db/schema/accounts-organisations";
import type { AdminUserRepository, LockoutKeys, StoredUser } from "../admin-ports";
import { toLocale } from "../domain/locale";
import { changeUser, insertNotesOfUser } from "./admin-rows.drizzle";
import { userColumns } from "./member-columns.drizzle";
import { endTokens, isLive, revokeSessions } from "./revoke-sessions.drizzle";

const shownMemberships = 100;

/** Users as administrators of the platform see and change them. */
export function makeAdminUserRepository(database: Database): AdminUserRepository {
  return {
    find: (userId, now) => database.transaction("platform", (tx) => find(tx, userId, now)),

    countLockouts: (keys, now) =>
      database.transaction("platform", (tx) =>
        tx.$count(
          loginAttempts,
          and(areOf(keys), sql`${loginAttempts.blockedUntil} > ${now.toISOString()}::timestamptz`),
        ),
      ),

    setRole: ({ role, ...change }) =>
      database.transaction("platform", (tx) =>
        changeUser(tx, change, async () => {
          const { userId, at } = change;
          await tx.update(users).set({ platformRole: role }).where(eq(users.id, userId));
          const whose = role === "admin" ? sessions.userId : sessions.impersonatorId;
          await tx
            .update(sessions)
            .set({ revokedAt: at })
            .where(and(eq(whose, userId), isNotNull(sessions.impersonatorId), isLive(at)));
        }),
      ),

    disable: (change) =>
      database.transaction("platform", (tx) =>
        changeUser(tx, change, async () => {
          const { userId, at } = change;
          await tx
            .update(users)
            .set({ disabledAt: at })
            .where(and(eq(users.id, userId), isNull(users.disabledAt)));
          await endTokens(tx, userId);
          await revokeSessions(tx, userId, at);
        }),
      ),

    enable: (change) =>
      database.transaction("platform", (tx) =>
        changeUser(tx, change, () =>
          tx.update(users).set({ disabledAt: null }).where(eq(users.id, change.userId)),
        ),
      ),

    resetSecondFactor: (change) =>
      database.transaction("platform", (tx) =>
        changeUser(tx, change, async () => {
          await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, change.userId));
          await tx.delete(secondFactors).where(eq(secondFactors.userId, change.userId));
          await endTokens(tx, change.userId);
        }),
      ),

    clearLockouts: (change, keys) =>
      database.transaction("platform", (tx) =>
        changeUser(tx, change, () => tx.delete(loginAttempts).where(areOf(keys))),
      ),

    revokeSession: (sessionId, now, note) =>
      database.transaction("platform", async (tx) => {
        const [session] = await tx
          .select({ userId: sessions.userId })
          .from(sessions)
          .where(eq(sessions.id, sessionId));
        if (!session) return false;
        const { userId } = session;
        if ((await revokeSessions(tx, userId, now, eq(sessions.id, sessionId))) === 0) return false;
        await insertNotesOfUser(tx, userId, note(userId));
        return true;
      }),
  };
}

/** `account/<key>/<network>` for every network, and the one of the second factor. */
const areOf = ({ account, code }: LockoutKeys) =>
  or(sql`starts_with(${loginAttempts.key}, ${account})`, eq(loginAttempts.key, code));

async function find(tx: Transaction, userId: string, now: Date): Promise<StoredUser | null> {
  const [user] = await tx
    .select({
      ...userColumns,
      passwordChangedAt: users.passwordChangedAt,
      disabledAt: users.disabledAt,
      confirmedAt: secondFactors.confirmedAt,
    })
    .from(users)
    .leftJoin(secondFactors, eq(secondFactors.userId, users.id))
    .where(eq(users.id, userId));
  if (!user) return null;
  const { confirmedAt, ...row } = user;
  const unused = and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt));
  return {
    ...row,
    locale: toLocale(row.locale),
    secondFactor: confirmedAt && { confirmedAt, recoveryCodes: await tx.$count(recoveryCodes, unused) },
    liveSessions: await tx.$count(sessions, and(eq(sessions.userId, userId), isLive(now))),
    memberships: await tx
      .select({
        organisationId: organisations.id,
        name: organisations.name,
        kind: organisations.kind,
        role: memberships.role,
        since: memberships.createdAt,
      })
      .from(memberships)
      .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
      .where(eq(memberships.userId, userId))
      .orderBy(asc(memberships.createdAt), asc(memberships.organisationId))
      .limit(shownMemberships),
  };
}
