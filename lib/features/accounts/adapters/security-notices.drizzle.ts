import type { Transaction } from "@/db/client";
import { accountsOutbox } from "@/db/schema/accounts";
import { newId } from "@/lib/kernel/ids";
import type { AccountNote } from "../domain/account-note";
import type { AccountEventName, NoticeKind, SecurityNoticeRequested } from "../events";

/** Asks for a mail that tells a user of what happened to their account, in the transaction of what it tells of. */
export async function insertNotice(
  tx: Transaction,
  userId: string,
  kind: NoticeKind,
  { at, address, userAgent }: AccountNote,
): Promise<void> {
  const noticeId = newId();
  const name: AccountEventName = "accounts/security-notice.requested";
  const data: SecurityNoticeRequested = { noticeId, userId, kind, at, address, userAgent };
  await tx.insert(accountsOutbox).values({ eventId: noticeId, name, data });
}
