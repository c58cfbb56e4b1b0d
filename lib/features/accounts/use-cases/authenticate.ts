import { AppError } from "@/lib/kernel/errors";
import { normaliseEmail } from "../domain/email";
import type { LoginPlace, PasswordHasher, UserRepository } from "../ports";
import { type LogInBody, logInBody } from "../schemas";
import type { CheckCode } from "./check-code";
import type { Lockout } from "./lockout";

type Deps = { users: UserRepository; hasher: PasswordHasher; lockout: Lockout; checkCode: CheckCode };

/**
 * Checks an address and a password, with the same work and answers whether or not the address has an account, and then,
 * where there is one, the second factor.
 * @throws AppError `wrong_credentials`, which does not say what was wrong, `code_required`, `wrong_code`, or
 * `too_many_attempts`
 */
export function makeAuthenticate({ users, hasher, lockout, checkCode }: Deps) {
  return async (input: LogInBody, place: LoginPlace): Promise<{ userId: string }> => {
    const parsed = logInBody.safeParse(input);
    if (!parsed.success) throw new AppError("wrong_credentials");
    const { password, code = "" } = parsed.data;
    const email = normaliseEmail(parsed.data.email);
    const attempt = await lockout.logIn(email, place);
    const known = await users.findCredentials(email);
    const right = await hasher.verify(known?.passwordHash ?? null, password);
    if (!known || !right) throw new AppError("wrong_credentials");
    const coded = code.trim() === "" ? null : await lockout.code(known.id, email, place);
    const checked = await checkCode(known.id, code);
    if (checked === "missing") {
      await attempt.takeBack();
      throw new AppError("code_required");
    }
    if (checked === "wrong") throw new AppError("wrong_code");
    await coded?.succeed();
    await attempt.succeed();
    return { userId: known.id };
  };
}
