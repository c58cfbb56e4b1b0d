import { and, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { accountsOutbox } from "@/db/schema/accounts";
import { invitations } from "@/db/schema/accounts-organisations";
import { newId } from "@/lib/kernel/ids";
import type { MemberRole } from "../domain/organisation-roles";
import type { AccountEventName, InvitationRequested } from "../events";

/** The table holds the roles of members alone. */
export const invitedRole = sql<MemberRole>`${invitations.role}`;

/** Neither accepted nor revoked; it may have expired. */
export const isOpen = and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt));

/** Has the invitation mailed, once for each time that this is called. */
export async function requestMail(tx: Transaction, invitationId: string): Promise<void> {
  const name: AccountEventName = "accounts/invitation.requested";
  const data: InvitationRequested = { invitationId, mailId: newId() };
  await tx.insert(accountsOutbox).values({ eventId: data.mailId, name, data });
}
