import type { Database } from "@/db/client";
import type { Clock } from "@/lib/kernel/clock";
import { makeNoteRepository } from "../adapters/account-notes.drizzle";
import { makeAttemptRepository } from "../adapters/attempts-repository.drizzle";
import { makeKnownDevices } from "../adapters/known-devices";
import { makeSecondFactorRepository } from "../adapters/second-factors-repository.drizzle";
import { makeSecretBox } from "../adapters/secret-box";
import { totp } from "../adapters/totp";
import { makeCheckCode } from "../use-cases/check-code";
import { makeLockout } from "../use-cases/lockout";

export const testSecret = "a secret of more than thirty-two characters";
export const devices = makeKnownDevices(() => testSecret);

/** What checks second factors, on a database and a clock of a test. */
export const secondFactorDeps = (database: Database, clock: Clock) => {
  const deps = {
    secondFactors: makeSecondFactorRepository(database),
    box: makeSecretBox(() => testSecret),
    notes: makeNoteRepository(database),
    devices,
    totp,
    clock,
  };
  return { ...deps, checkCode: makeCheckCode(deps), lockout: openLockout(database, clock) };
};

/** The lockout as the product has it, on a database and a clock of a test. */
export const openLockout = (database: Database, clock: Clock) =>
  makeLockout({ attempts: makeAttemptRepository(database), devices, clock });
