/** So many failures cost nothing; the next waits `firstDelaySeconds`, and each after it twice as long, to a limit. */
export type LockoutRule = { free: number; firstDelaySeconds: number; maxDelaySeconds: number };

const minute = 60;

/**
 * What is counted, each by itself. Nobody's failures keep the owner out: strangers are counted with their network, and
 * a browser that has signed in before is counted apart from them.
 */
export const lockoutRules = {
  /** One account, from one network. */
  account: { free: 5, firstDelaySeconds: 30, maxDelaySeconds: 60 * minute },
  /** All accounts, from one network: a school shares one. */
  network: { free: 50, firstDelaySeconds: 30, maxDelaySeconds: 15 * minute },
  /** One account, from a browser that signed in to it before. */
  device: { free: 10, firstDelaySeconds: 30, maxDelaySeconds: 60 * minute },
  /** The second factor of one account, from anywhere: who gets so far has the password, and a code is short. */
  code: { free: 10, firstDelaySeconds: 30, maxDelaySeconds: 60 * minute },
  /** The password asked for again, within one session. */
  session: { free: 5, firstDelaySeconds: 30, maxDelaySeconds: 60 * minute },
} as const satisfies Record<string, LockoutRule>;

/** A counter without a failure for so long starts again. */
export const forgetAfterSeconds = 24 * 60 * minute;
