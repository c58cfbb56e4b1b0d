import { AppError } from "@/lib/kernel/errors";
import type { PasswordHasher, UserRepository } from "../ports";
import type { OpenSession } from "../session-ports";
import type { Lockout } from "./lockout";

type Deps = { users: UserRepository; hasher: PasswordHasher; lockout: Lockout };

/** Asks the signed-in person for their password again, before what a borrowed screen must not do. */
export type ConfirmPassword = (
  session: Pick<OpenSession, "actor" | "sessionId">,
  password: string,
  field?: string,
) => Promise<void>;

/**
 * @returns a check that throws AppError `invalid_input` (`password_wrong` at `field`), `too_many_attempts`, or
 * `no_password` for an account that has none: its owner sets one by a mailed link first
 */
export const makeConfirmPassword =
  ({ users, hasher, lockout }: Deps): ConfirmPassword =>
  async ({ actor, sessionId }, password, field = "password") => {
    const known = await users.findPasswordHash(actor.userId);
    if (known === null) throw new AppError("no_password");
    const attempt = await lockout.confirm(sessionId);
    if (!(await hasher.verify(known, password)))
      throw new AppError("invalid_input", { fields: [{ path: field, message: "password_wrong" }] });
    await attempt.succeed();
  };
