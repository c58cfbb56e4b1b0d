import { and, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Database, Transaction } from "@/db/client";
import { sessions, users } from "@/db/schema/accounts";
import type { ImpersonationRepository } from "../admin-ports";
import { insertNotesOfUser } from "./admin-rows.drizzle";
import { isLive } from "./revoke-sessions.drizzle";

const administrators = alias(users, "administrators");

/** Sessions of administrators in others' names. */
export function makeImpersonationRepository(database: Database): ImpersonationRepository {
  return {
    begin: (session, note) =>
      database.transaction("platform", async (tx) => {
        const { userId, createdAt, impersonatorId, impersonatorSessionId } = session;
        const admin = await lockUser(tx, impersonatorId);
        const own = await tx
          .select({ id: sessions.id })
          .from(sessions)
          .where(
            and(
              eq(sessions.id, impersonatorSessionId),
              eq(sessions.userId, impersonatorId),
              isNull(sessions.impersonatorId),
              isLive(createdAt),
            ),
          )
          .for("no key update");
        if (admin?.platformRole !== "admin" || admin.disabledAt || own.length === 0) return "not-admin";
        const target = await lockUser(tx, userId);
        if (!target) return "unknown";
        if (target.platformRole === "admin" || target.disabledAt) return "refused";
        await tx
          .update(sessions)
          .set({ revokedAt: createdAt })
          .where(and(eq(sessions.impersonatorSessionId, impersonatorSessionId), isLive(createdAt)));
        await tx.insert(sessions).values({ ...session, seenAt: createdAt });
        await insertNotesOfUser(tx, userId, note);
        return "done";
      }),

    find: (sessionId, now) =>
      database.transaction("platform", async (tx) => {
        const [row] = await tx
          .select({
            administrator: administrators.name,
            person: users.name,
            reason: sessions.reason,
            expiresAt: sessions.expiresAt,
          })
          .from(sessions)
          .innerJoin(users, eq(users.id, sessions.userId))
          .innerJoin(administrators, eq(administrators.id, sessions.impersonatorId))
          .where(and(eq(sessions.id, sessionId), isLive(now)));
        return row ? { ...row, reason: row.reason ?? "" } : null;
      }),

    end: (sessionId, now, note) =>
      database.transaction("platform", async (tx) => {
        const [session] = await tx
          .select({
            userId: sessions.userId,
            impersonatorId: sessions.impersonatorId,
            impersonatorSessionId: sessions.impersonatorSessionId,
            revokedAt: sessions.revokedAt,
          })
          .from(sessions)
          .where(eq(sessions.id, sessionId))
          .for("update");
        if (!session?.impersonatorId || !session.impersonatorSessionId || session.revokedAt) return null;
        const { userId, impersonatorId, impersonatorSessionId } = session;
        await tx.update(sessions).set({ revokedAt: now }).where(eq(sessions.id, sessionId));
        await insertNotesOfUser(tx, userId, note({ userId, impersonatorId }));
        const own = and(eq(sessions.id, impersonatorSessionId), isLive(now));
        return (await tx.$count(sessions, own)) > 0
          ? { userId: impersonatorId, sessionId: impersonatorSessionId }
          : null;
      }),
  };
}

/** Whoever is being changed by another administrator has been when this goes on. */
async function lockUser(tx: Transaction, userId: string) {
  const [user] = await tx
    .select({ platformRole: users.platformRole, disabledAt: users.disabledAt })
    .from(users)
    .where(eq(users.id, userId))
    .for("share");
  return user;
}
