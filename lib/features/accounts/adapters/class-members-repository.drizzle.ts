import { and, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Database, Transaction } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { classes, classMembers, memberships } from "@/db/schema/accounts-organisations";
import { decodeCursor } from "@/lib/kernel/page";
import { teachingRoles } from "../domain/organisation-roles";
import type { ClassMemberRepository } from "../organisation-ports";
import { countOfClass, enterOrganisation, takeOrganisation, writeNote } from "./organisation-rows.drizzle";

/** Members of classes in Postgres, each transaction bound to the organisation. */
export function makeClassMemberRepository(database: Database): ClassMemberRepository {
  return {
    list: ({ organisationId, classId }, { role, cursor, limit }) =>
      database.transaction({ organisationId }, (tx) =>
        tx
          .select({
            id: users.id,
            name: users.name,
            email: users.email,
            role: classMembers.role,
            joinedAt: classMembers.createdAt,
          })
          .from(classMembers)
          .innerJoin(users, eq(users.id, classMembers.userId))
          .where(
            and(
              eq(classMembers.organisationId, organisationId),
              eq(classMembers.classId, classId),
              role && eq(classMembers.role, role),
              cursor ? isAfter(cursor) : undefined,
            ),
          )
          .orderBy(desc(classMembers.createdAt), desc(classMembers.userId))
          .limit(limit + 1),
      ),

    add: ({ organisationId, classId, userId, role, createdAt }, most, note) =>
      database.transaction({ organisationId }, async (tx) => {
        const [row] = await takeClass(tx, organisationId, classId);
        if (!row) return "unknown";
        if (row.archivedAt) return "archived";
        const membership = await lockMembership(tx, organisationId, userId);
        if (!membership) return "not-a-member";
        if (role === "teacher" && !teachingRoles.includes(membership)) return "unfit";
        const known = await isInClass(tx, classId, userId);
        if (!known && (await countOfClass(tx, classId)) >= most) return "full";
        await tx
          .insert(classMembers)
          .values({ organisationId, classId, userId, role, createdAt })
          .onConflictDoUpdate({ target: [classMembers.classId, classMembers.userId], set: { role } });
        await writeNote(tx, note);
        return "added";
      }),

    remove: ({ organisationId, classId }, userId, note) =>
      database.transaction({ organisationId }, async (tx) => {
        const removed = await tx
          .delete(classMembers)
          .where(
            and(
              eq(classMembers.organisationId, organisationId),
              eq(classMembers.classId, classId),
              eq(classMembers.userId, userId),
            ),
          )
          .returning({ userId: classMembers.userId });
        if (removed.length === 0) return false;
        await writeNote(tx, note);
        return true;
      }),

    join: ({ organisationId, classId, userId, joinCode, createdAt }, most, note) =>
      database.transaction({ organisationId }, async (tx) => {
        const plan = await takeOrganisation(tx, organisationId);
        const [row] = await takeClass(tx, organisationId, classId);
        if (!row?.joinOpen || row.archivedAt || row.joinCode !== joinCode) return "closed";
        if (await isInClass(tx, classId, userId)) return "again";
        if ((await countOfClass(tx, classId)) >= most) return "full";
        await enterOrganisation(tx, { organisationId, userId, role: "student", createdAt }, plan);
        await tx.insert(classMembers).values({ organisationId, classId, userId, role: "student", createdAt });
        await writeNote(tx, note);
        return "joined";
      }),

    listTaughtStudents: (organisationId, teacherId, limit) =>
      database.transaction({ organisationId }, async (tx) => {
        const teachers = alias(classMembers, "teachers");
        const rows = await tx
          .selectDistinct({ id: classMembers.userId })
          .from(teachers)
          .innerJoin(classes, and(eq(classes.id, teachers.classId), isNull(classes.archivedAt)))
          .innerJoin(
            classMembers,
            and(eq(classMembers.classId, teachers.classId), eq(classMembers.role, "student")),
          )
          .where(
            and(
              eq(teachers.organisationId, organisationId),
              eq(teachers.userId, teacherId),
              eq(teachers.role, "teacher"),
            ),
          )
          .limit(limit);
        return rows.map(({ id }) => id);
      }),
  };
}

/** Waits for the class's turn: who comes in is counted one after another. */
const takeClass = (tx: Transaction, organisationId: string, classId: string) =>
  tx
    .select({ joinOpen: classes.joinOpen, joinCode: classes.joinCode, archivedAt: classes.archivedAt })
    .from(classes)
    .where(and(eq(classes.organisationId, organisationId), eq(classes.id, classId)))
    .for("no key update");

/** What somebody is in the organisation; that does not change before the transaction ends. */
async function lockMembership(tx: Transaction, organisationId: string, userId: string) {
  const [row] = await tx
    .select({ role: memberships.role })
    .from(memberships)
    .where(and(eq(memberships.organisationId, organisationId), eq(memberships.userId, userId)))
    .for("share");
  return row?.role ?? null;
}

const isInClass = async (tx: Transaction, classId: string, userId: string): Promise<boolean> =>
  (await tx.$count(classMembers, and(eq(classMembers.classId, classId), eq(classMembers.userId, userId)))) >
  0;

function isAfter(text: string): SQL {
  const { at, id } = decodeCursor(text);
  return sql`(${classMembers.createdAt}, ${classMembers.userId}) < (${at}::timestamptz, ${id}::uuid)`;
}
