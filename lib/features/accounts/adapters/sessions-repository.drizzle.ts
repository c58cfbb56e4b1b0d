import { and, asc, desc, eq, lt, ne, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { sessions, users } from "@/db/schema/accounts";
import { memberships } from "@/db/schema/accounts-organisations";
import { decodeCursor } from "@/lib/kernel/page";
import { toLocale } from "../domain/locale";
import type { SessionRepository } from "../ports";
import { memberColumns } from "./member-columns.drizzle";
import { isLive, revokeSessions } from "./revoke-sessions.drizzle";

const pruneAtMost = 10_000;

/** Sessions in Postgres. Identity crosses organisations: the work runs in the platform's scope. */
export function makeSessionRepository(database: Database): SessionRepository {
  return {
    start: (session) =>
      database.transaction("platform", async (tx) => {
        await tx.insert(sessions).values({ ...session, seenAt: session.createdAt });
      }),

    resume: (sessionId, now, staleBefore) =>
      database.transaction("platform", async (tx) => {
        const [row] = await tx
          .select({ ...memberColumns, seenAt: sessions.seenAt })
          .from(sessions)
          .innerJoin(users, eq(users.id, sessions.userId))
          .innerJoin(memberships, eq(memberships.userId, users.id))
          .where(and(eq(sessions.id, sessionId), isLive(now)))
          .orderBy(
            sql`(${memberships.organisationId} = ${sessions.activeOrganisationId}) desc nulls last`,
            asc(memberships.createdAt),
            asc(memberships.organisationId),
          )
          .limit(1);
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
          })
          .from(sessions)
          .where(and(eq(sessions.userId, userId), isLive(now), cursor ? isAfter(cursor) : undefined))
          .orderBy(desc(sessions.createdAt), desc(sessions.id))
          .limit(limit + 1),
      ),

    revoke: (userId, sessionId, now) =>
      database.transaction(
        "platform",
        async (tx) => (await revokeSessions(tx, userId, now, eq(sessions.id, sessionId))) > 0,
      ),

    revokeOthers: (userId, keep, now) =>
      database.transaction("platform", (tx) => revokeSessions(tx, userId, now, ne(sessions.id, keep))),

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

function isAfter(text: string): SQL {
  const { at, id } = decodeCursor(text);
  return sql`(${sessions.createdAt}, ${sessions.id}) < (${at}::timestamptz, ${id}::uuid)`;
}
