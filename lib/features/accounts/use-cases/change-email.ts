import { requirePermission } from "@/lib/kernel/actor";
import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { parseInput } from "@/lib/kernel/parse-input";
import type { Mailer } from "@/lib/platform/mail/port";
import { accountNote } from "../domain/account-note";
import { normaliseEmail } from "../domain/email";
import { accountMail } from "../domain/mails";
import type { EmailChangeRequested } from "../events";
import type { EmailChangeRepository, LinkTokens } from "../link-ports";
import type { UserRepository } from "../ports";
import { type ChangeEmailBody, type ConfirmEmailBody, changeEmailBody, confirmEmailBody } from "../schemas";
import type { OpenSession } from "../session-ports";
import type { ConfirmPassword } from "./confirm-password";

const hour = 3_600_000;
const linkHours = 24;
const maxOpenAnHour = 3;

type AskDeps = { emailChanges: EmailChangeRepository; clock: Clock; confirmPassword: ConfirmPassword };

/**
 * Asks for another address of the signed-in person's account. Answers the same whether or not that address has one.
 * @throws AppError `invalid_input` (fields `email`, `password`), `too_many_attempts`
 */
export function makeRequestEmailChange({ emailChanges, clock, confirmPassword }: AskDeps) {
  return async (session: OpenSession, input: ChangeEmailBody): Promise<void> => {
    requirePermission(session.actor, "account.write");
    const { email, password } = parseInput(changeEmailBody, input);
    await confirmPassword(session, password);
    const createdAt = clock();
    const expiresAt = new Date(createdAt.getTime() + linkHours * hour);
    await emailChanges.request(
      { id: newId(), userId: session.actor.userId, email: normaliseEmail(email), createdAt, expiresAt },
      { since: new Date(createdAt.getTime() - hour), maxOpen: maxOpenAnHour },
    );
  };
}

type SendDeps = {
  emailChanges: EmailChangeRepository;
  users: UserRepository;
  tokens: LinkTokens;
  mailer: Mailer;
  clock: Clock;
  baseUrl: string;
};

/**
 * The durable step that mails a link to the new address, unless it has an account, and a notice to the old one.
 * Repeating it sends the same mails under the same keys.
 */
export function makeSendEmailChange(deps: SendDeps) {
  const { emailChanges, users, tokens, mailer, clock, baseUrl } = deps;
  return async ({ changeId }: EmailChangeRequested): Promise<void> => {
    const change = await emailChanges.find(changeId);
    if (!change || change.usedAt || change.expiresAt <= clock()) return;
    const { id, email, oldEmail, locale } = change;
    await mailer.send({
      ...{ key: `email-change/${id}/notice`, to: oldEmail },
      ...accountMail("email-change-notice", locale, `${baseUrl}/account/security`),
    });
    if (await users.findCredentials(email)) return;
    const token = tokens.make("email-change", id);
    await emailChanges.setTokenHash(id, tokens.hash(token));
    await mailer.send({
      ...{ key: `email-change/${id}`, to: email },
      ...accountMail("email-change", locale, `${baseUrl}/account/confirm-email?token=${token}`),
    });
  };
}

type ConfirmDeps = { emailChanges: EmailChangeRepository; tokens: LinkTokens; clock: Clock };

/**
 * Changes the address, by the mailed link and in a session of the person who asked: a stranger to whom a mistyped
 * address belongs gets no account.
 * @throws AppError `link_invalid` when it is not theirs, unknown, used or expired, or the address has an account
 */
export function makeConfirmEmailChange({ emailChanges, tokens, clock }: ConfirmDeps) {
  return async ({ actor }: OpenSession, input: ConfirmEmailBody): Promise<void> => {
    requirePermission(actor, "account.write");
    const { token } = parseInput(confirmEmailBody, input);
    const now = clock();
    const note = accountNote(actor, "email.changed", now);
    const changed = await emailChanges.use(actor.userId, tokens.hash(token), now, note);
    if (!changed) throw new AppError("link_invalid");
  };
}
