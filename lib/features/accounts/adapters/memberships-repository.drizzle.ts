import { and, desc, eq, ne, type SQL, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { classMembers, memberships } from "@/db/schema/accounts-organisations";
import { decodeCursor } from "@/lib/kernel/page";
import { type MemberRole, teachingRoles } from "../domain/organisation-roles";
import type { Role } from "../domain/roles";
import type { MemberChange, MemberRepository } from "../organisation-ports";
import { roleOf, takeOrganisation, writeNote } from "./organisation-rows.drizzle";
import { isNamed } from "./users-repository.drizzle";

type Target = { organisationId: string; userId: string; touchable: readonly Role[] };

/** Memberships in Postgres, each transaction bound to the organisation. */
export function makeMemberRepository(database: Database): MemberRepository {
  return {
    list: (organisationId, { role, query, cursor, limit }) =>
      database.transaction({ organisationId }, (tx) =>
        tx
          .select({
            id: users.id,
            name: users.name,
            email: users.email,
            role: memberships.role,
            joinedAt: memberships.createdAt,
          })
          .from(memberships)
          .innerJoin(users, eq(users.id, memberships.userId))
          .where(
            and(
              eq(memberships.organisationId, organisationId),
              role && eq(memberships.role, role),
              query ? isNamed(query) : undefined,
              cursor ? isAfter(cursor) : undefined,
            ),
          )
          .orderBy(desc(memberships.createdAt), desc(memberships.userId))
          .limit(limit + 1),
      ),

    changeRole: ({ role, ...target }, note) =>
      database.transaction({ organisationId: target.organisationId }, async (tx) => {
        const refusal = await refusalOf(tx, target, role);
        if (refusal) return refusal;
        await tx.update(memberships).set({ role }).where(isOf(target));
        if (!teachingRoles.includes(role)) await stopTeaching(tx, target);
        await writeNote(tx, note);
        return "done";
      }),

    remove: (target, note) =>
      database.transaction({ organisationId: target.organisationId }, async (tx) => {
        const refusal = await refusalOf(tx, target, null);
        if (refusal) return refusal;
        await tx.delete(memberships).where(isOf(target));
        await writeNote(tx, note);
        return "done";
      }),
  };
}

const isOf = ({ organisationId, userId }: Target): SQL | undefined =>
  and(eq(memberships.organisationId, organisationId), eq(memberships.userId, userId));

/** Why a membership may not become `next`, or end, once it is the organisation's turn; null when it may. */
async function refusalOf(
  tx: Transaction,
  target: Target,
  next: MemberRole | null,
): Promise<Exclude<MemberChange, "done"> | null> {
  const { organisationId, userId, touchable } = target;
  await takeOrganisation(tx, organisationId);
  const role = await roleOf(tx, organisationId, userId);
  if (role === null) return "unknown";
  if (!touchable.includes(role)) return "forbidden";
  if (role !== "organisation_admin" || next === role) return null;
  const others = await tx.$count(
    memberships,
    and(
      eq(memberships.organisationId, organisationId),
      eq(memberships.role, "organisation_admin"),
      ne(memberships.userId, userId),
    ),
  );
  return others === 0 ? "last-admin" : null;
}

/** Who may teach no more teaches nothing: they stay in none of the classes that they taught. */
const stopTeaching = (tx: Transaction, { organisationId, userId }: Target) =>
  tx
    .delete(classMembers)
    .where(
      and(
        eq(classMembers.organisationId, organisationId),
        eq(classMembers.userId, userId),
        eq(classMembers.role, "teacher"),
      ),
    );

function isAfter(text: string): SQL {
  const { at, id } = decodeCursor(text);
  return sql`(${memberships.createdAt}, ${memberships.userId}) < (${at}::timestamptz, ${id}::uuid)`;
}
