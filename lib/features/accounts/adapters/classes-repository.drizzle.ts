import { and, desc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { classes, classMembers, organisations } from "@/db/schema/accounts-organisations";
import { decodeCursor } from "@/lib/kernel/page";
import type { ClassRepository, ClassViewer } from "../organisation-ports";
import { takeOrganisation, writeNote } from "./organisation-rows.drizzle";

const columns = {
  id: classes.id,
  name: classes.name,
  joinCode: classes.joinCode,
  joinOpen: classes.joinOpen,
  createdAt: classes.createdAt,
  archivedAt: classes.archivedAt,
  students: sql<number>`(select count(*)::int from ${classMembers} counted
    where counted.class_id = "classes"."id" and counted.role = 'student')`,
  role: classMembers.role,
};

/** Postgres's code for a value that a unique index has already. */
const uniqueViolation = "23505";

/** Classes in Postgres, each transaction bound to the organisation; a join code is looked for across them. */
export function makeClassRepository(database: Database): ClassRepository {
  return {
    create: ({ organisationId, id, name, joinCode, createdAt }, teacherId, most, note) =>
      database.transaction({ organisationId }, async (tx) => {
        await takeOrganisation(tx, organisationId);
        const kept = and(eq(classes.organisationId, organisationId), isNull(classes.archivedAt));
        if ((await tx.$count(classes, kept)) >= most) return "too-many";
        const made = await tx
          .insert(classes)
          .values({ id, organisationId, name, joinCode, createdAt })
          .onConflictDoNothing({ target: classes.joinCode })
          .returning({ id: classes.id });
        if (made.length === 0) return "code-taken";
        if (teacherId)
          await tx
            .insert(classMembers)
            .values({ organisationId, classId: id, userId: teacherId, role: "teacher", createdAt });
        await writeNote(tx, note);
        return "created";
      }),

    find: (viewer, id) =>
      database.transaction({ organisationId: viewer.organisationId }, async (tx) => {
        const [row] = await tx
          .select(columns)
          .from(classes)
          .leftJoin(classMembers, isViewer(viewer))
          .where(and(isVisible(viewer), eq(classes.id, id)));
        return row ?? null;
      }),

    list: (viewer, { archived, cursor, limit }) =>
      database.transaction({ organisationId: viewer.organisationId }, (tx) =>
        tx
          .select(columns)
          .from(classes)
          .leftJoin(classMembers, isViewer(viewer))
          .where(
            and(
              isVisible(viewer),
              archived ? isNotNull(classes.archivedAt) : isNull(classes.archivedAt),
              cursor ? isAfter(cursor) : undefined,
            ),
          )
          .orderBy(desc(classes.createdAt), desc(classes.id))
          .limit(limit + 1),
      ),

    change: (organisationId, id, change, note) =>
      database
        .transaction({ organisationId }, async (tx) => {
          const changed = await tx
            .update(classes)
            .set(change)
            .where(and(eq(classes.organisationId, organisationId), eq(classes.id, id)))
            .returning({ id: classes.id });
          if (changed.length === 0) return "unknown" as const;
          await writeNote(tx, note);
          return "changed" as const;
        })
        .catch((error: unknown) => {
          if (change.joinCode !== undefined && codeOf(error) === uniqueViolation) return "code-taken";
          throw error;
        }),

    findByJoinCode: (joinCode) =>
      database.transaction("platform", async (tx) => {
        const [row] = await tx
          .select({
            id: classes.id,
            organisationId: classes.organisationId,
            name: classes.name,
            organisationName: organisations.name,
          })
          .from(classes)
          .innerJoin(organisations, eq(organisations.id, classes.organisationId))
          .where(and(eq(classes.joinCode, joinCode), eq(classes.joinOpen, true), isNull(classes.archivedAt)));
        return row ?? null;
      }),
  };
}

const isViewer = ({ userId }: ClassViewer): SQL | undefined =>
  and(eq(classMembers.classId, classes.id), eq(classMembers.userId, userId));

const isVisible = ({ organisationId, everyClass }: ClassViewer): SQL | undefined =>
  and(eq(classes.organisationId, organisationId), everyClass ? undefined : isNotNull(classMembers.userId));

function isAfter(text: string): SQL {
  const { at, id } = decodeCursor(text);
  return sql`(${classes.createdAt}, ${classes.id}) < (${at}::timestamptz, ${id}::uuid)`;
}

/** The code that Postgres gave for an error, wherever in its causes. */
function codeOf(error: unknown): unknown {
  if (!(error instanceof Error)) return undefined;
  return "code" in error ? error.code : codeOf(error.cause);
}
