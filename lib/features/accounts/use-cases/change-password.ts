import type { Clock } from "@/lib/kernel/clock";
import type { OpenSession, PasswordHasher, UserRepository } from "../ports";
import { type ChangePasswordBody, changePasswordBody } from "../schemas";
import type { ConfirmPassword } from "./confirm-password";
import { parseInput } from "./parse-input";
import { requireGoodPassword } from "./require-good-password";

type Deps = {
  users: UserRepository;
  hasher: PasswordHasher;
  clock: Clock;
  confirmPassword: ConfirmPassword;
};

/**
 * Sets a new password for the signed-in person. All their other sessions end.
 * @param session who asks, by which session
 * @throws AppError `invalid_input` (fields `current` and `password`)
 */
export function makeChangePassword({ users, hasher, clock, confirmPassword }: Deps) {
  return async (session: OpenSession, input: ChangePasswordBody): Promise<void> => {
    const { current, password } = parseInput(changePasswordBody, input);
    requireGoodPassword(password, session.profile.email);
    await confirmPassword(session, current, "current");
    await users.setPassword(session.actor.userId, await hasher.hash(password), session.sessionId, clock());
  };
}
