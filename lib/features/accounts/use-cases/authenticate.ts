import { AppError } from "@/lib/kernel/errors";
import { normaliseEmail } from "../domain/email";
import type { PasswordHasher, UserRepository } from "../ports";
import { type LogInBody, logInBody } from "../schemas";

type Deps = { users: UserRepository; hasher: PasswordHasher };

/**
 * Checks an address and a password, in the same time whether or not the address has an account.
 * @throws AppError `wrong_credentials`, which does not say what was wrong
 */
export function makeAuthenticate({ users, hasher }: Deps) {
  return async (input: LogInBody): Promise<{ userId: string }> => {
    const parsed = logInBody.safeParse(input);
    if (!parsed.success) throw new AppError("wrong_credentials");
    const known = await users.findCredentials(normaliseEmail(parsed.data.email));
    const right = await hasher.verify(known?.passwordHash ?? null, parsed.data.password);
    if (!known || !right) throw new AppError("wrong_credentials");
    return { userId: known.id };
  };
}
