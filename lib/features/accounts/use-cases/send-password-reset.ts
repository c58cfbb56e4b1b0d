import type { Clock } from "@/lib/kernel/clock";
import type { Mailer } from "@/lib/platform/mail/port";
import { accountMail } from "../domain/mails";
import type { PasswordResetRequested } from "../events";
import type { LinkTokens, PasswordResetRepository } from "../link-ports";

type Deps = {
  resets: PasswordResetRepository;
  tokens: LinkTokens;
  mailer: Mailer;
  clock: Clock;
  baseUrl: string;
};

/**
 * The durable step that mails a reset link. Repeating it sends the same mail with the same token under the same key. A
 * reset that was used, has expired or went with its user is passed over.
 */
export function makeSendPasswordReset({ resets, tokens, mailer, clock, baseUrl }: Deps) {
  return async ({ resetId }: PasswordResetRequested): Promise<void> => {
    const reset = await resets.find(resetId);
    if (!reset || reset.usedAt || reset.expiresAt <= clock()) return;
    const token = tokens.make("password-reset", reset.id);
    await resets.setTokenHash(reset.id, tokens.hash(token));
    const link = `${baseUrl}/reset-password?token=${token}`;
    await mailer.send({
      key: `password-reset/${reset.id}`,
      to: reset.email,
      ...accountMail("password-reset", reset.locale, link),
    });
  };
}
