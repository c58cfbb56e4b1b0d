import type { Actor } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import type { PeopleRepository } from "../ports";
import type { CheckCode } from "./check-code";
import type { ConfirmPassword } from "./confirm-password";
import type { Lockout } from "./lockout";

type Deps = {
  people: PeopleRepository;
  lockout: Lockout;
  confirmPassword: ConfirmPassword;
  checkCode: CheckCode;
};

/**
 * Asks for all that proves who somebody is, before what cannot be undone: the password, and a code where the account has a
 * second factor.
 * @throws AppError `invalid_input` (fields `password`, `code`), `too_many_attempts`, `last_admin` for the platform's last
 * administrator, `no_password`
 */
export const makeConfirmIdentity =
  ({ people, lockout, confirmPassword, checkCode }: Deps) =>
  async (actor: Actor, sessionId: string, given: { password: string; code: string }): Promise<void> => {
    await confirmPassword({ actor, sessionId }, given.password);
    const attempt = await lockout.confirm(`${sessionId}/code`);
    const checked = await checkCode(actor.userId, given.code);
    if (checked === "missing" || checked === "wrong")
      throw new AppError("invalid_input", { fields: [{ path: "code", message: "code_wrong" }] });
    await attempt.succeed();
    if (await people.isLastAdmin(actor.userId)) throw new AppError("last_admin");
  };
