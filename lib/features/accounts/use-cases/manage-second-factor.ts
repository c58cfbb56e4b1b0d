import { requirePermission } from "@/lib/kernel/actor";
import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { parseInput } from "@/lib/kernel/parse-input";
import { accountNote } from "../domain/account-note";
import { codeBody, type DisableSecondFactorBody, disableSecondFactorBody } from "../schemas";
import type { SecondFactorRepository, SecretBox, TotpCodes } from "../second-factor-ports";
import type { OpenSession } from "../session-ports";
import { type CheckCode, canonicalRecoveryCode } from "./check-code";
import type { ConfirmPassword } from "./confirm-password";
import type { Lockout } from "./lockout";

const recoveryCodeCount = 10;

type Deps = {
  secondFactors: SecondFactorRepository;
  box: SecretBox;
  totp: TotpCodes;
  clock: Clock;
  lockout: Lockout;
  confirmPassword: ConfirmPassword;
  checkCode: CheckCode;
};

/** `pending`: the app is shown the secret, and has not proven yet that it has it. */
export type SecondFactorState =
  | { state: "off" }
  | { state: "pending"; secret: string; uri: string }
  | { state: "on"; recoveryCodes: number };

const wrongCode = () => new AppError("invalid_input", { fields: [{ path: "code", message: "code_wrong" }] });

/** How the signed-in person's second factor stands. */
export function makeGetSecondFactor({ secondFactors, box, totp }: Deps) {
  return async ({ actor, profile }: OpenSession): Promise<SecondFactorState> => {
    requirePermission(actor, "account.read");
    const factor = await secondFactors.find(actor.userId);
    if (!factor) return { state: "off" };
    if (factor.confirmedAt)
      return { state: "on", recoveryCodes: await secondFactors.countRecoveryCodes(actor.userId) };
    const secret = totp.text(box.open(actor.userId, factor));
    const label = encodeURIComponent(`Elysia:${profile.email}`);
    return { state: "pending", secret, uri: `otpauth://totp/${label}?secret=${secret}&issuer=Elysia` };
  };
}

/**
 * Makes a secret for an authenticator app. Nothing is asked at the login before `confirm`.
 * @throws AppError `invalid_input` (field `password`), `too_many_attempts`, `conflict` when there is a confirmed one
 */
export function makeBeginSecondFactor({ secondFactors, box, totp, confirmPassword }: Deps) {
  return async (session: OpenSession, password: string): Promise<void> => {
    requirePermission(session.actor, "account.write");
    await confirmPassword(session, password);
    const { userId } = session.actor;
    const begun = await secondFactors.begin(userId, box.seal(userId, totp.newSecret()));
    if (!begun) throw new AppError("conflict");
  };
}

/**
 * Turns the second factor on, by a code of the app.
 * @returns the recovery codes, which cannot be shown again
 * @throws AppError `invalid_input` (field `code`), `too_many_attempts`, `conflict` when none was begun
 */
export function makeConfirmSecondFactor(deps: Deps) {
  const { secondFactors, box, totp, clock, lockout } = deps;
  return async ({ actor, sessionId }: OpenSession, given: string): Promise<string[]> => {
    requirePermission(actor, "account.write");
    const code = parseInput(codeBody, given).replace(/\s/g, "");
    const { userId } = actor;
    const attempt = await lockout.confirm(sessionId);
    const factor = await secondFactors.find(userId);
    if (!factor || factor.confirmedAt) throw new AppError("conflict");
    const step = totp.stepOf(box.open(userId, factor), code, clock());
    if (step === null) throw wrongCode();
    const codes = Array.from({ length: recoveryCodeCount }, totp.newRecoveryCode);
    const hashes = codes.map((one) => box.fingerprint(userId, canonicalRecoveryCode(one)));
    const now = clock();
    const note = accountNote(actor, "second-factor.enabled", now);
    if (!(await secondFactors.confirm(userId, step, hashes, now, note))) throw new AppError("conflict");
    await attempt.succeed();
    return codes;
  };
}

/**
 * Turns the second factor off, by the password and a code.
 * @throws AppError `invalid_input` (fields `password`, `code`), `too_many_attempts`
 */
export function makeDisableSecondFactor(deps: Deps) {
  const { secondFactors, clock, lockout, confirmPassword, checkCode } = deps;
  return async (session: OpenSession, input: DisableSecondFactorBody): Promise<void> => {
    requirePermission(session.actor, "account.write");
    const { password, code } = parseInput(disableSecondFactorBody, input);
    await confirmPassword(session, password);
    const attempt = await lockout.confirm(`${session.sessionId}/code`);
    const checked = await checkCode(session.actor.userId, code);
    if (checked !== "right" && checked !== "off") throw wrongCode();
    const note = accountNote(session.actor, "second-factor.disabled", clock());
    await secondFactors.remove(session.actor.userId, note);
    await attempt.succeed();
  };
}
