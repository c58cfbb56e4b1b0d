import { and, eq, gt, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { classes, classMembers, invitations } from "@/db/schema/accounts-organisations";
import type { AuditNote } from "@/lib/kernel/audit";
import { classRoleOf } from "../domain/organisation-roles";
import type { Role } from "../domain/roles";
import { invitedRole, isOpen } from "./invitation-rows.drizzle";
import { enterOrganisation, roleOf, takeOrganisation, writeNote } from "./organisation-rows.drizzle";

type Acceptance = { id: string; organisationId: string; userId: string; now: Date };

/** Of those who accept one invitation at once, the first takes it; the others find the membership that it made. */
export async function acceptInvitation(
  tx: Transaction,
  { id, organisationId, userId, now }: Acceptance,
  note: AuditNote,
): Promise<"accepted" | "again" | "invalid"> {
  const plan = await takeOrganisation(tx, organisationId);
  const [taken] = await tx
    .update(invitations)
    .set({ acceptedAt: now })
    .where(and(eq(invitations.id, id), isOpen, gt(invitations.expiresAt, now)))
    .returning({ role: invitedRole, classId: invitations.classId });
  if (!taken) return (await wasAccepted(tx, id, organisationId, userId)) ? "again" : "invalid";
  const membership = { organisationId, userId, role: taken.role, createdAt: now };
  const role = await enterOrganisation(tx, membership, plan);
  if (taken.classId) await enterClass(tx, { organisationId, classId: taken.classId, userId, role, now });
  await writeNote(tx, note);
  return "accepted";
}

async function wasAccepted(tx: Transaction, id: string, organisationId: string, userId: string) {
  const [row] = await tx
    .select({ acceptedAt: invitations.acceptedAt })
    .from(invitations)
    .where(eq(invitations.id, id));
  return row?.acceptedAt != null && (await roleOf(tx, organisationId, userId)) !== null;
}

type Entry = { organisationId: string; classId: string; userId: string; role: Role; now: Date };

/** A class that was archived meanwhile takes nobody in; the membership stands all the same. */
async function enterClass(tx: Transaction, { organisationId, classId, userId, role, now }: Entry) {
  const [open] = await tx
    .select({ id: classes.id })
    .from(classes)
    .where(
      and(eq(classes.organisationId, organisationId), eq(classes.id, classId), isNull(classes.archivedAt)),
    )
    .for("no key update");
  if (!open) return;
  await tx
    .insert(classMembers)
    .values({ organisationId, classId, userId, role: classRoleOf(role), createdAt: now })
    .onConflictDoNothing();
}
