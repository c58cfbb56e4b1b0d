import type { Clock } from "@/lib/kernel/clock";
import type { Mailer } from "@/lib/platform/mail/port";
import { accountMail } from "../domain/mails";
import type { SignUpRequested } from "../events";
import type { LinkTokens, SignUpRepository } from "../link-ports";
import type { UserRepository } from "../ports";

type Deps = {
  signUps: SignUpRepository;
  users: UserRepository;
  tokens: LinkTokens;
  mailer: Mailer;
  clock: Clock;
  baseUrl: string;
};

/**
 * The durable step that answers a sign-up by mail: a link, or, to who has an account already, that they have one.
 * Repeating it sends the same mail under the same key. A sign-up that was used or has expired is passed over.
 */
export function makeSendSignUpMail({ signUps, users, tokens, mailer, clock, baseUrl }: Deps) {
  return async ({ signUpId }: SignUpRequested): Promise<void> => {
    const signUp = await signUps.find(signUpId);
    if (!signUp || signUp.usedAt || signUp.expiresAt <= clock()) return;
    const to = { key: `sign-up/${signUp.id}`, to: signUp.email };
    if (await users.findCredentials(signUp.email)) {
      const link = `${baseUrl}/forgot-password`;
      return mailer.send({ ...to, ...accountMail("address-known", signUp.locale, link) });
    }
    const token = tokens.make("sign-up", signUp.id);
    await signUps.setTokenHash(signUp.id, tokens.hash(token));
    const link = `${baseUrl}/confirm-signup?token=${token}`;
    await mailer.send({ ...to, ...accountMail("sign-up", signUp.locale, link) });
  };
}
