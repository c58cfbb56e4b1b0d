import type { Mailer } from "@/lib/platform/mail/port";
import { accountMail, whereFrom } from "../domain/mails";
import type { NoticeKind, SecurityNoticeRequested } from "../events";
import type { UserRepository } from "../ports";

type Deps = { users: UserRepository; mailer: Mailer; baseUrl: string };

/** Where the reader sees to it, if it was not they. Who has lost their password cannot log in. */
const pathOf: Record<NoticeKind, string> = {
  "new-sign-in": "/account/sessions",
  "password-changed": "/forgot-password",
  "second-factor-disabled": "/account/security",
  "sign-in-linked": "/account/security",
};

/**
 * The durable step that tells a user by mail what happened to their account, when and from where. Repeating it sends the
 * same mail under the same key.
 */
export function makeSendSecurityNotice({ users, mailer, baseUrl }: Deps) {
  return async (notice: SecurityNoticeRequested): Promise<void> => {
    const { noticeId, userId, kind, at } = notice;
    const member = await users.findMember(userId);
    if (!member) return;
    const facts = whereFrom(member.locale, { ...notice, at: new Date(at) });
    await mailer.send({
      ...{ key: `security-notice/${noticeId}`, to: member.email },
      ...accountMail(kind, member.locale, `${baseUrl}${pathOf[kind]}`, facts),
    });
  };
}
