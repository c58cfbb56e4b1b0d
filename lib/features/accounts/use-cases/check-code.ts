import type { Clock } from "@/lib/kernel/clock";
import { accountNote } from "../domain/account-note";
import type { SecondFactorRepository, SecretBox, TotpCodes } from "../second-factor-ports";

type Deps = { secondFactors: SecondFactorRepository; box: SecretBox; totp: TotpCodes; clock: Clock };

/** Whether a code proves the user's second factor; `off` when they have none, whatever the code. Each code works once. */
export type CheckCode = (userId: string, code: string) => Promise<"right" | "wrong" | "missing" | "off">;

/**
 * Checks a code of the authenticator app, or a recovery code. A time step that was used is never accepted again, nor is
 * one before it (RFC 6238, 5.2).
 */
export const makeCheckCode =
  ({ secondFactors, box, totp, clock }: Deps): CheckCode =>
  async (userId, given) => {
    const factor = await secondFactors.find(userId);
    if (!factor?.confirmedAt) return "off";
    const code = given.replace(/\s/g, "");
    if (code === "") return "missing";
    const now = clock();
    if (/^\d{6}$/.test(code)) {
      const step = totp.stepOf(box.open(userId, factor), code, now);
      return step !== null && (await secondFactors.spendStep(userId, step)) ? "right" : "wrong";
    }
    const hash = box.fingerprint(userId, canonicalRecoveryCode(code));
    const note = accountNote({ userId }, "recovery-code.used", now);
    return (await secondFactors.spendRecoveryCode(userId, hash, now, note)) ? "right" : "wrong";
  };

/** A recovery code as it is kept: people type it in small letters, without its hyphens. */
export const canonicalRecoveryCode = (code: string): string => code.replace(/[^a-z0-9]/gi, "").toUpperCase();
