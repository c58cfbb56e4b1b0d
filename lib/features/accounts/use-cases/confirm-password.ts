import { AppError } from "@/lib/kernel/errors";
import type { OpenSession, PasswordHasher, UserRepository } from "../ports";
import type { Lockout } from "./lockout";

type Deps = { users: UserRepository; hasher: PasswordHasher; lockout: Lockout };

/** Asks the signed-in person for their password again, before what a borrowed screen must not do. */
export type ConfirmPassword = (session: OpenSession, password: string, field?: string) => Promise<void>;

/** @returns a check that throws AppError `invalid_input` (`password_wrong` at `field`), or `too_many_attempts` */
export const makeConfirmPassword =
  ({ users, hasher, lockout }: Deps): ConfirmPassword =>
  async ({ actor, sessionId }, password, field = "password") => {
    const attempt = await lockout.confirm(sessionId);
    const known = await users.findPasswordHash(actor.userId);
    if (!(await hasher.verify(known, password)))
      throw new AppError("invalid_input", { fields: [{ path: field, message: "password_wrong" }] });
    await attempt.succeed();
  };
