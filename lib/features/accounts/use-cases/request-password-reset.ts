import type { Clock } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { parseInput } from "@/lib/kernel/parse-input";
import { normaliseEmail } from "../domain/email";
import type { PasswordResetRepository } from "../link-ports";
import { type RequestPasswordResetBody, requestPasswordResetBody } from "../schemas";

const hour = 3_600_000;
const maxOpenAnHour = 3;

type Deps = { resets: PasswordResetRepository; clock: Clock };

/**
 * Asks for a mail with a reset link. Answers the same whether or not the address has an account, and when an account has
 * had its three mails of the hour.
 * @throws AppError `invalid_input` when this is no address
 */
export function makeRequestPasswordReset({ resets, clock }: Deps) {
  return async (input: RequestPasswordResetBody): Promise<void> => {
    const { email } = parseInput(requestPasswordResetBody, input);
    const now = clock();
    const reset = { id: newId(), createdAt: now, expiresAt: new Date(now.getTime() + hour) };
    await resets.request(normaliseEmail(email), reset, {
      since: new Date(now.getTime() - hour),
      maxOpen: maxOpenAnHour,
    });
  };
}
