import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { accountsOutbox } from "@/db/schema/accounts";
import { classMembers, memberships, organisations } from "@/db/schema/accounts-organisations";
import { type AuditNote, auditEvent } from "@/lib/kernel/audit";
import { AppError } from "@/lib/kernel/errors";
import { type AgreedPlan, requireRoom } from "@/lib/kernel/plans";
import type { MemberRole } from "../domain/organisation-roles";
import type { Role } from "../domain/roles";

/** What the tables of organisations have in common. */

export const writeNote = async (tx: Transaction, note: AuditNote): Promise<void> => {
  await tx.insert(accountsOutbox).values(auditEvent(note));
};

/**
 * Waits for the organisation's turn: what changes its members or counts what it has goes one after another.
 * @returns its plan
 * @throws AppError `not_found`, or `personal_space` for a person's own space, which has no others
 */
export async function takeOrganisation(tx: Transaction, organisationId: string): Promise<AgreedPlan> {
  const [row] = await tx
    .select({
      kind: organisations.kind,
      name: organisations.plan,
      overrides: organisations.quotaOverrides,
    })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
    .for("no key update");
  if (!row) throw new AppError("not_found");
  const { kind, ...plan } = row;
  if (kind === "personal") throw new AppError("personal_space");
  return plan;
}

/** @throws AppError `plan_limit_reached` where the plan has no room for another member. Take the organisation before. */
export async function requireMemberRoom(
  tx: Transaction,
  organisationId: string,
  plan: AgreedPlan,
): Promise<void> {
  const present = await tx.$count(memberships, eq(memberships.organisationId, organisationId));
  requireRoom(plan, "members", present);
}

type NewMembership = { organisationId: string; userId: string; role: MemberRole; createdAt: Date };

/**
 * Makes somebody a member; who is one already keeps their role. Take the organisation before.
 * @returns the role that they have
 * @throws AppError `plan_limit_reached`
 */
export async function enterOrganisation(
  tx: Transaction,
  membership: NewMembership,
  plan: AgreedPlan,
): Promise<Role> {
  const { organisationId, userId, role } = membership;
  const known = await roleOf(tx, organisationId, userId);
  if (known) return known;
  await requireMemberRoom(tx, organisationId, plan);
  await tx.insert(memberships).values(membership);
  return role;
}

/** What somebody is in an organisation, or null. */
export async function roleOf(tx: Transaction, organisationId: string, userId: string): Promise<Role | null> {
  const [row] = await tx
    .select({ role: memberships.role })
    .from(memberships)
    .where(and(eq(memberships.organisationId, organisationId), eq(memberships.userId, userId)));
  return row?.role ?? null;
}

/** How many are of a class. */
export const countOfClass = (tx: Transaction, classId: string): Promise<number> =>
  tx.$count(classMembers, eq(classMembers.classId, classId));
