import { and, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { classes, classMembers, memberships } from "@/db/schema/accounts-organisations";
import type { ClassViewer, PeopleFinder } from "../organisation-ports";

/** Finds members and the students of classes in Postgres, each transaction bound to the organisation. */
export const makePeopleFinder = (database: Database): PeopleFinder => ({
  findNamed: ({ organisationId, authors }, parts, limit) =>
    database.transaction({ organisationId }, async (tx) => {
      const rows = await tx
        .select({ id: users.id })
        .from(memberships)
        .innerJoin(users, eq(users.id, memberships.userId))
        .where(
          and(
            eq(memberships.organisationId, organisationId),
            authors === "everybody" ? undefined : inArray(users.id, [...authors]),
            ...parts.map(isPartOfName),
          ),
        )
        .orderBy(users.name, users.id)
        .limit(limit);
      return rows.map(({ id }) => id);
    }),

  listClassGroups: (viewer, { ids, limit }) =>
    database.transaction({ organisationId: viewer.organisationId }, (tx) => {
      const managed = tx
        .select({ id: classes.id, name: classes.name, createdAt: classes.createdAt })
        .from(classes)
        .where(
          and(
            eq(classes.organisationId, viewer.organisationId),
            isNull(classes.archivedAt),
            ids && inArray(classes.id, [...ids]),
            viewer.everyClass ? undefined : isTaughtBy(viewer),
          ),
        )
        .orderBy(desc(classes.createdAt), desc(classes.id))
        .limit(limit)
        .as("managed");
      return tx
        .select({
          id: managed.id,
          name: managed.name,
          students: sql<string[]>`jsonb_agg(${classMembers.userId})`,
        })
        .from(managed)
        .innerJoin(classMembers, and(eq(classMembers.classId, managed.id), eq(classMembers.role, "student")))
        .groupBy(managed.id, managed.name, managed.createdAt)
        .orderBy(desc(managed.createdAt), desc(managed.id));
    }),
});

const withoutAccents = (text: SQL): SQL =>
  sql`regexp_replace(normalize(lower(${text}), NFD), '[\\u0300-\\u036f]', '', 'g')`;

/** Accents and case aside. */
const isPartOfName = (part: string): SQL =>
  sql`strpos(${withoutAccents(sql`${users.name}`)}, ${withoutAccents(sql`${part}`)}) > 0`;

function isTaughtBy({ userId }: ClassViewer): SQL {
  const teachers = alias(classMembers, "teachers");
  return sql`exists (select from ${classMembers} as ${teachers} where ${teachers.classId} = ${classes.id}
    and ${teachers.userId} = ${userId} and ${teachers.role} = 'teacher')`;
}
