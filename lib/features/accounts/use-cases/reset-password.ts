import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { parseInput } from "@/lib/kernel/parse-input";
import { accountNote } from "../domain/account-note";
import type { LinkTokens, PasswordResetRepository } from "../link-ports";
import type { PasswordHasher } from "../ports";
import { type ResetPasswordBody, resetPasswordBody } from "../schemas";
import { requireGoodPassword } from "./require-good-password";

type Deps = { resets: PasswordResetRepository; tokens: LinkTokens; hasher: PasswordHasher; clock: Clock };

/**
 * Sets a new password by a mailed token, once. All sessions of the user end. A password that is refused leaves the link
 * usable.
 * @throws AppError `invalid_input` (field `password`), or `reset_link_invalid` when unknown, used or expired
 */
export function makeResetPassword({ resets, tokens, hasher, clock }: Deps) {
  return async (input: ResetPasswordBody): Promise<void> => {
    const { token, password } = parseInput(resetPasswordBody, input);
    const reset = await resets.findByTokenHash(tokens.hash(token));
    if (!reset || reset.usedAt || reset.expiresAt <= clock()) throw new AppError("reset_link_invalid");
    requireGoodPassword(password, reset.email);
    const note = accountNote(reset, "password.reset", clock());
    const used = await resets.use(reset.id, await hasher.hash(password), clock(), note);
    if (!used) throw new AppError("reset_link_invalid");
  };
}
