import { and, asc, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { accountsOutbox, users } from "@/db/schema/accounts";
import { type AuditNote, auditEvent } from "@/lib/kernel/audit";
import { newId } from "@/lib/kernel/ids";
import type { UserChange, UserChanged } from "../admin-ports";
import { insertAccountNote } from "./account-notes.drizzle";

/**
 * Leaves a note of what an administrator did to somebody: for the platform's chain, and for that of the person, who is
 * not told from where.
 */
export async function insertNotesOfUser(tx: Transaction, userId: string, note: AuditNote): Promise<void> {
  await tx.insert(accountsOutbox).values(auditEvent(note));
  await insertAccountNote(tx, userId, { ...note, id: newId(), address: null, userAgent: null });
}

/**
 * Changes a user in the turn of the administrators: they are locked, always in the same order, so that of two who
 * demote or disable each other at once one is none any more when it is their turn.
 */
export async function changeUser(
  tx: Transaction,
  { userId, adminId, note }: Omit<UserChange, "at">,
  change: () => Promise<unknown>,
): Promise<UserChanged> {
  const admins = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.platformRole, "admin"), isNull(users.disabledAt)))
    .orderBy(asc(users.id))
    .for("update");
  if (!admins.some(({ id }) => id === adminId)) return "not-admin";
  const [target] = await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for("update");
  if (!target) return "unknown";
  await change();
  await insertNotesOfUser(tx, userId, note);
  return "done";
}
