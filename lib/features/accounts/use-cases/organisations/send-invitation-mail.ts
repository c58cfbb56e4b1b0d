import type { Clock } from "@/lib/kernel/clock";
import type { Mailer } from "@/lib/platform/mail/port";
import { invitationMail } from "../../domain/mails";
import type { InvitationRequested } from "../../events";
import type { LinkTokens } from "../../link-ports";
import type { InvitationRepository } from "../../organisation-ports";

type Deps = {
  invitations: InvitationRepository;
  tokens: LinkTokens;
  mailer: Mailer;
  clock: Clock;
  baseUrl: string;
};

/**
 * The durable step that mails an invitation. Repeating it sends the same mail under the same key. One that was accepted
 * or revoked, or has expired, is passed over.
 */
export function makeSendInvitationMail({ invitations, tokens, mailer, clock, baseUrl }: Deps) {
  return async ({ invitationId, mailId }: InvitationRequested): Promise<void> => {
    const invitation = await invitations.find(invitationId);
    if (!invitation || invitation.acceptedAt || invitation.revokedAt) return;
    if (invitation.expiresAt <= clock()) return;
    const { id, email, locale, organisationName: organisation, inviterName: inviter } = invitation;
    const token = tokens.make("invitation", id);
    await invitations.setTokenHash(id, tokens.hash(token));
    const link = `${baseUrl}/invitations/${token}`;
    await mailer.send({
      ...{ key: `invitation/${id}/${mailId}`, to: email },
      ...invitationMail(locale, { organisation, inviter, link }),
    });
  };
}
