import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { normaliseEmail } from "../domain/email";
import type { PasswordHasher, UserRepository } from "../ports";
import { type SignUpBody, signUpBody } from "../schemas";
import { parseInput } from "./parse-input";
import { requireGoodPassword } from "./require-good-password";

type Deps = { users: UserRepository; hasher: PasswordHasher; clock: Clock };

/**
 * Creates a user with a personal organisation.
 * @throws AppError `invalid_input` with its fields, or `email_taken`, also when another sign-up is a moment faster
 */
export function makeSignUp({ users, hasher, clock }: Deps) {
  return async (input: SignUpBody): Promise<{ userId: string }> => {
    const { name, password, locale, ...given } = parseInput(signUpBody, input);
    const email = normaliseEmail(given.email);
    requireGoodPassword(password, email);
    if (await users.findCredentials(email)) throw new AppError("email_taken");
    const id = newId();
    const created = await users.create({
      id,
      organisationId: newId(),
      name,
      email,
      passwordHash: await hasher.hash(password),
      locale,
      platformRole: "user",
      createdAt: clock(),
    });
    if (!created) throw new AppError("email_taken");
    return { userId: id };
  };
}
