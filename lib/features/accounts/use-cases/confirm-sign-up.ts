import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { parseInput } from "@/lib/kernel/parse-input";
import { accountNote } from "../domain/account-note";
import type { LinkTokens, SignUpRepository } from "../link-ports";
import type { PasswordHasher } from "../ports";
import { type ConfirmSignUpBody, confirmSignUpBody } from "../schemas";

type Deps = { signUps: SignUpRepository; tokens: LinkTokens; hasher: PasswordHasher; clock: Clock };

/**
 * Makes the account of a sign-up, by its mailed link and the password chosen with it. The password is asked for so that
 * who opens a link that a stranger asked for does not get an account to which the stranger has the password.
 * @throws AppError `link_invalid` when unknown, used or expired, `invalid_input` (`password_wrong`)
 */
export function makeConfirmSignUp({ signUps, tokens, hasher, clock }: Deps) {
  return async (input: ConfirmSignUpBody): Promise<{ userId: string }> => {
    const { token, password } = parseInput(confirmSignUpBody, input);
    const signUp = await signUps.findByTokenHash(tokens.hash(token));
    const now = clock();
    if (!signUp || signUp.usedAt || signUp.expiresAt <= now) throw new AppError("link_invalid");
    if (!(await hasher.verify(signUp.passwordHash, password)))
      throw new AppError("invalid_input", { fields: [{ path: "password", message: "password_wrong" }] });
    const { id, name, email, passwordHash, locale } = signUp;
    const userId = newId();
    const made = await signUps.use(
      id,
      {
        ...{ name, email, passwordHash, locale },
        id: userId,
        organisationId: newId(),
        platformRole: "user",
        createdAt: now,
      },
      now,
      accountNote({ userId }, "account.confirmed", now),
    );
    if (!made) throw new AppError("link_invalid");
    return { userId };
  };
}
