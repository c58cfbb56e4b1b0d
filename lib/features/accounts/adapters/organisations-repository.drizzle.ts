import { and, asc, eq, exists, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { sessions, users } from "@/db/schema/accounts";
import { memberships, organisations } from "@/db/schema/accounts-organisations";
import { decodeCursor } from "@/lib/kernel/page";
import type { OrganisationRepository } from "../organisation-ports";
import { writeNote } from "./organisation-rows.drizzle";
import { isLive } from "./revoke-sessions.drizzle";

const columns = {
  id: organisations.id,
  name: organisations.name,
  kind: organisations.kind,
  plan: organisations.plan,
  createdAt: organisations.createdAt,
  role: memberships.role,
  joinedAt: memberships.createdAt,
};

/** Organisations in Postgres. What somebody is a member of crosses them: that runs in the platform's scope. */
export function makeOrganisationRepository(database: Database): OrganisationRepository {
  return {
    create: (organisation, makerId, most, note) =>
      database.transaction("platform", async (tx) => {
        await tx.select({ id: users.id }).from(users).where(eq(users.id, makerId)).for("no key update");
        const administers = and(eq(memberships.userId, makerId), eq(memberships.role, "organisation_admin"));
        if ((await tx.$count(memberships, administers)) >= most) return false;
        const { id: organisationId, createdAt } = organisation;
        await tx.insert(organisations).values(organisation);
        await tx
          .insert(memberships)
          .values({ organisationId, userId: makerId, role: "organisation_admin", createdAt });
        await writeNote(tx, note);
        return true;
      }),

    rename: (organisationId, name, note) =>
      database.transaction({ organisationId }, async (tx) => {
        const renamed = await tx
          .update(organisations)
          .set({ name })
          .where(eq(organisations.id, organisationId))
          .returning({ id: organisations.id });
        if (renamed.length === 0) return false;
        await writeNote(tx, note);
        return true;
      }),

    listOf: (userId, { cursor, limit }) =>
      database.transaction("platform", (tx) =>
        tx
          .select(columns)
          .from(memberships)
          .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
          .where(and(eq(memberships.userId, userId), cursor ? isAfter(cursor) : undefined))
          .orderBy(asc(memberships.createdAt), asc(memberships.organisationId))
          .limit(limit + 1),
      ),

    findOf: (userId, organisationId) =>
      database.transaction({ organisationId }, async (tx) => {
        const [row] = await tx
          .select(columns)
          .from(memberships)
          .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
          .where(isMember(userId, organisationId));
        return row ?? null;
      }),

    switchTo: ({ id, userId }, organisationId, now) =>
      database.transaction("platform", async (tx) => {
        const membership = tx.select().from(memberships).where(isMember(userId, organisationId));
        const switched = await tx
          .update(sessions)
          .set({ activeOrganisationId: organisationId })
          .where(and(eq(sessions.id, id), eq(sessions.userId, userId), isLive(now), exists(membership)))
          .returning({ id: sessions.id });
        return switched.length > 0;
      }),
  };
}

const isMember = (userId: string, organisationId: string): SQL | undefined =>
  and(eq(memberships.organisationId, organisationId), eq(memberships.userId, userId));

function isAfter(text: string): SQL {
  const { at, id } = decodeCursor(text);
  return sql`(${memberships.createdAt}, ${memberships.organisationId}) > (${at}::timestamptz, ${id}::uuid)`;
}
