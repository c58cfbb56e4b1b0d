import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { sessions, users } from "@/db/schema/accounts";
import { decodeCursor } from "@/lib/kernel/page";
import type { AdminSessionRepository } from "../admin-ports";
import { isLive } from "./revoke-sessions.drizzle";

/** Everybody's sessions, for administrators of the platform. */
export function makeAdminSessionRepository(database: Database): AdminSessionRepository {
  return {
    list: ({ userId, address, cursor, limit }, now) =>
      database.transaction("platform", (tx) =>
        tx
          .select({
            id: sessions.id,
            userId: sessions.userId,
            name: users.name,
            email: users.email,
            createdAt: sessions.createdAt,
            seenAt: sessions.seenAt,
            expiresAt: sessions.expiresAt,
            address: sessions.address,
            userAgent: sessions.userAgent,
            impersonatorId: sessions.impersonatorId,
          })
          .from(sessions)
          .innerJoin(users, eq(users.id, sessions.userId))
          .where(
            and(
              isLive(now),
              userId === undefined ? undefined : eq(sessions.userId, userId),
              address === undefined ? undefined : eq(sessions.address, address),
              cursor === undefined ? undefined : isAfter(cursor),
            ),
          )
          .orderBy(desc(sessions.createdAt), desc(sessions.id))
          .limit(limit + 1),
      ),
  };
}

function isAfter(text: string): SQL {
  const { at, id } = decodeCursor(text);
  return sql`(${sessions.createdAt}, ${sessions.id}) < (${at}::timestamptz, ${id}::uuid)`;
}
