import { and, asc, desc, eq, isNull, lt, ne, type SQL, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { compiled } from "@/db/compiled";
import { sessions, users } from "@/db/schema/accounts";
import { memberships, organisations } from "@/db/schema/accounts-organisations";
import { AppError } from "@/lib/kernel/errors";
import { decodeCursor } from "@/lib/kernel/page";
import { toLocale } from "../domain/locale";
import type { SessionRepository } from "../session-ports";
import { insertAccountNote } from "./account-notes.drizzle";
import { memberColumns } from "./member-columns.drizzle";
import { endTokens, isLive, revokeSessions } from "./revoke-sessions.drizzle";
import { insertNotice } from "./security-notices.drizzle";

const pruneAtMost = 10_000;

/** Sessions in Postgres. Identity crosses organisations: the work runs in the platform's scope. */
export function makeSessionRepository(database: Database): SessionRepository {
  return {
    start: (session, note, isTold) =>
      database.transaction("platform", async (tx) => {
        await requireEnabled(tx, session.userId);
        await tx.insert(sessions).values({ ...session, seenAt: session.createdAt });
        await insertAccountNote(tx, session.userId, note);
        if (isTold) await insertNotice(tx, session.userId, "new-sign-in", note);
      }),

    resume: (sessionId, now, staleBefore) =>
      database.transaction("platform", async (tx) => {
        const [row] = await memberOf(tx, { sessionId, now: now.toISOString() });
        if (!row) return null;
        if (row.seenAt < staleBefore)
          await tx
            .update(sessions)
            .set({ seenAt: now })
            .where(and(eq(sessions.id, sessionId), lt(sessions.seenAt, staleBefore)));
        return { ...row, locale: toLocale(row.locale) };
      }),

    list: (userId, now, { cursor, limit }) =>
      database.transaction("platform", (tx) =>
        tx
          .select({
            id: sessions.id,
            createdAt: sessions.createdAt,
            seenAt: sessions.seenAt,
            address: sessions.address,
            userAgent: sessions.userAgent,
            impersonatorId: sessions.impersonatorId,
          })
          .from(sessions)
          .where(and(eq(sessions.userId, userId), isLive(now), cursor ? isAfter(cursor) : undefined))
          .orderBy(desc(sessions.createdAt), desc(sessions.id))
          .limit(limit + 1),
      ),

    revoke: (userId, sessionId, now, note) =>
      database.transaction("platform", async (tx) => {
        const revoked = (await revokeSessions(tx, userId, now, eq(sessions.id, sessionId))) > 0;
        if (revoked) await insertAccountNote(tx, userId, note);
        return revoked;
      }),

    revokeOthers: (userId, keep, now, note) =>
      database.transaction("platform", async (tx) => {
        await endTokens(tx, userId);
        const count = await revokeSessions(tx, userId, now, ne(sessions.id, keep));
        if (count > 0) await insertAccountNote(tx, userId, { ...note, details: { ...note.details, count } });
        return count;
      }),

    prune: (before) =>
      database.transaction("platform", async (tx) => {
        const ended = tx
          .select({ id: sessions.id })
          .from(sessions)
          .where(lt(sessions.expiresAt, before))
          .limit(pruneAtMost);
        return (
          await tx.delete(sessions).where(sql`${sessions.id} in (${ended})`).returning({ id: sessions.id })
        ).length;
      }),
  };
}

/** The member whose live session it is: every request asks for one. */
const memberOf = compiled((db) =>
  db
    .select({ ...memberColumns, seenAt: sessions.seenAt, impersonatorId: sessions.impersonatorId })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .innerJoin(memberships, eq(memberships.userId, users.id))
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(
      and(
        eq(sessions.id, sql.placeholder("sessionId")),
        isLive(sql.placeholder("now")),
        isNull(users.disabledAt),
      ),
    )
    .orderBy(
      sql`(${memberships.organisationId} = ${sessions.activeOrganisationId}) desc nulls last`,
      asc(memberships.createdAt),
      asc(memberships.organisationId),
    )
    .limit(1),
);

/** Whoever is being disabled at this moment has no session afterwards. @throws AppError `account_disabled` */
async function requireEnabled(tx: Transaction, userId: string): Promise<void> {
  const [user] = await tx
    .select({ disabledAt: users.disabledAt })
    .from(users)
    .where(eq(users.id, userId))
    .for("share");
  if (user?.disabledAt) throw new AppError("account_disabled");
}

function isAfter(text: string): SQL {
  const { at, id } = decodeCursor(text);
  return sql`(${sessions.createdAt}, ${sessions.id}) < (${at}::timestamptz, ${id}::uuid)`;
}
