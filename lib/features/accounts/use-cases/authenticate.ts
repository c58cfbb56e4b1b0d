import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { failedLogin } from "../domain/account-note";
import { normaliseEmail } from "../domain/email";
import type { NoteRepository, PasswordHasher, UserRepository } from "../ports";
import { type LogInBody, logInBody } from "../schemas";
import type { KnownDevices, LoginPlace } from "../session-ports";
import type { CheckCode } from "./check-code";
import type { Lockout } from "./lockout";

type Deps = {
  users: UserRepository;
  hasher: PasswordHasher;
  lockout: Lockout;
  checkCode: CheckCode;
  notes: NoteRepository;
  devices: KnownDevices;
  clock: Clock;
};

/**
 * Checks an address and a password, with the same work and answers whether or not the address has an account, and then,
 * where there is one, the second factor.
 * @throws AppError `wrong_credentials`, which does not say what was wrong, `code_required`, `wrong_code`,
 * `too_many_attempts`, or, to who has proven who they are, `account_disabled`
 */
export function makeAuthenticate({ users, hasher, lockout, checkCode, notes, devices, clock }: Deps) {
  /** How many there can be is bounded by the lockout, which lets no more attempts through. */
  const noteFailure = (email: string, { network }: LoginPlace, reason: "credentials" | "code") =>
    notes.save(failedLogin(devices.accountKey(email), network, clock(), reason));
  return async (input: LogInBody, place: LoginPlace): Promise<{ userId: string }> => {
    const parsed = logInBody.safeParse(input);
    if (!parsed.success) throw new AppError("wrong_credentials");
    const { password, code = "" } = parsed.data;
    const email = normaliseEmail(parsed.data.email);
    const attempt = await lockout.logIn(email, place);
    const known = await users.findCredentials(email);
    const right = await hasher.verify(known?.passwordHash ?? null, password);
    if (!known || !right) {
      await noteFailure(email, place, "credentials");
      throw new AppError("wrong_credentials");
    }
    const coded = code.trim() === "" ? null : await lockout.code(known.id, email, place);
    const checked = await checkCode(known.id, code);
    if (checked === "missing") {
      await attempt.takeBack();
      throw new AppError("code_required");
    }
    if (checked === "wrong") {
      await noteFailure(email, place, "code");
      throw new AppError("wrong_code");
    }
    await coded?.succeed();
    await attempt.succeed();
    if (known.disabledAt) throw new AppError("account_disabled");
    return { userId: known.id };
  };
}
