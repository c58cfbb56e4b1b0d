import type { Sealed, SealedBox } from "@/lib/platform/secrets/port";
import type { AccountNote } from "./domain/account-note";

/** Keeps secrets so that the database alone does not give them away. */
export type SecretBox = Pick<SealedBox, "seal" | "open"> & {
  /** What is kept of a text that is only ever compared. */
  fingerprint(owner: string, text: string): string;
};

/** Time-based one-time passwords. */
export type TotpCodes = {
  newSecret(): Buffer;
  /** A secret as people and apps read it. */
  text(secret: Uint8Array): string;
  /** The time step near `now` that has this code, or null. */
  stepOf(secret: Uint8Array, code: string, now: Date): number | null;
  newRecoveryCode(): string;
};

type SecondFactor = Sealed & { confirmedAt: Date | null };

export type SecondFactorRepository = {
  find(userId: string): Promise<SecondFactor | null>;
  /** Keeps a secret that is to be confirmed, in place of one that was not. @returns false when one is confirmed */
  begin(userId: string, secret: Sealed): Promise<boolean>;
  /** Confirms the secret, as used at `step`, and keeps the recovery codes. @returns false when none waits for it */
  confirm(
    userId: string,
    step: number,
    codeHashes: readonly string[],
    now: Date,
    note: AccountNote,
  ): Promise<boolean>;
  /** Uses a time step. @returns false when it, or a later one, was used */
  spendStep(userId: string, step: number): Promise<boolean>;
  /** @returns false when there is no such code, or it was used */
  spendRecoveryCode(userId: string, codeHash: string, now: Date, note: AccountNote): Promise<boolean>;
  /** How many are left. */
  countRecoveryCodes(userId: string): Promise<number>;
  remove(userId: string, note: AccountNote): Promise<void>;
};
