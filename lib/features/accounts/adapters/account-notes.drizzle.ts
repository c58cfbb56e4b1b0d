import { and, eq } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { accountsOutbox } from "@/db/schema/accounts";
import { memberships, organisations } from "@/db/schema/accounts-organisations";
import { auditEvent } from "@/lib/kernel/audit";
import type { AccountNote } from "../domain/account-note";
import type { NoticeKind } from "../events";
import type { NoteRepository } from "../ports";
import { insertNotice } from "./security-notices.drizzle";

/** What a user is told of by mail whenever it happens. */
const noticed = new Map<string, NoticeKind>([
  ["password.changed", "password-changed"],
  ["password.reset", "password-changed"],
  ["second_factor.disabled", "second-factor-disabled"],
]);

/** Leaves a note of a user's account for the audit log, in the transaction of what it tells of. */
export async function insertAccountNote(tx: Transaction, userId: string, note: AccountNote): Promise<void> {
  const [own] = await tx
    .select({ organisationId: organisations.id })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(and(eq(memberships.userId, userId), eq(organisations.kind, "personal")))
    .limit(1);
  const organisationId = own?.organisationId ?? null;
  await tx.insert(accountsOutbox).values(auditEvent({ ...note, organisationId }));
  const kind = noticed.get(note.action);
  if (kind) await insertNotice(tx, userId, kind, note);
}

/** Notes of what changes no row. */
export const makeNoteRepository = (database: Database): NoteRepository => ({
  save: (note) =>
    database.transaction("platform", async (tx) => {
      await tx.insert(accountsOutbox).values(auditEvent(note));
    }),
});
