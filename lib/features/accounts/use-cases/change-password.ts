import { requirePermission } from "@/lib/kernel/actor";
import type { Clock } from "@/lib/kernel/clock";
import { parseInput } from "@/lib/kernel/parse-input";
import { accountNote } from "../domain/account-note";
import type { PasswordHasher, UserRepository } from "../ports";
import { type ChangePasswordBody, changePasswordBody } from "../schemas";
import type { OpenSession } from "../session-ports";
import type { ConfirmPassword } from "./confirm-password";
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
 * @throws AppError `forbidden`, `invalid_input` (fields `current` and `password`)
 */
export function makeChangePassword({ users, hasher, clock, confirmPassword }: Deps) {
  return async (session: OpenSession, input: ChangePasswordBody): Promise<void> => {
    requirePermission(session.actor, "account.write");
    const { current, password } = parseInput(changePasswordBody, input);
    requireGoodPassword(password, session.profile.email);
    await confirmPassword(session, current, "current");
    const now = clock();
    const note = accountNote(session.actor, "password.changed", now);
    await users.setPassword(session.actor.userId, await hasher.hash(password), session.sessionId, now, note);
  };
}
