import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { lockoutRules } from "../domain/lockout";
import type { AttemptRepository, Counter, KnownDevices, LoginPlace } from "../session-ports";

type Deps = { attempts: AttemptRepository; devices: KnownDevices; clock: Clock };

/** An attempt that was let through, and counts as failed until it is said how it ended. */
export type Attempt = {
  /** It succeeded: what was counted against this account is forgotten. */
  succeed(): Promise<void>;
  /** It is not over: it counts as if it had not been. */
  takeBack(): Promise<void>;
};

/**
 * Lets attempts through, or not, by the failures before them. Each is counted before it is made, so that of many at once
 * no more are made than are free.
 */
export function makeLockout({ attempts, devices, clock }: Deps) {
  const take = async (own: Counter, shared: readonly Counter[]): Promise<Attempt> => {
    if (!(await attempts.take([own, ...shared], clock()))) throw new AppError("too_many_attempts");
    return {
      succeed: async () => {
        await attempts.clear([own]);
        await attempts.giveBack(shared);
      },
      takeBack: () => attempts.giveBack([own, ...shared]),
    };
  };
  return {
    /**
     * An attempt to log in to an address, whether or not it has an account.
     * @throws AppError `too_many_attempts`
     */
    logIn: (email: string, { network, device }: LoginPlace): Promise<Attempt> => {
      const known = devices.recognise(device, email);
      if (known) return take({ key: `device/${known}`, rule: lockoutRules.device }, []);
      const account = `account/${devices.accountKey(email)}/${network}`;
      return take({ key: account, rule: lockoutRules.account }, [
        { key: `network/${network}`, rule: lockoutRules.network },
      ]);
    },
    /**
     * A code of the second factor, after the right password.
     * @returns null from a browser that has signed in before: it is counted by itself
     * @throws AppError `too_many_attempts`
     */
    code: async (userId: string, email: string, { device }: LoginPlace): Promise<Attempt | null> =>
      devices.recognise(device, email) ? null : take({ key: `code/${userId}`, rule: lockoutRules.code }, []),
    /** The password or a code asked for again in a session. @throws AppError `too_many_attempts` */
    confirm: (sessionId: string): Promise<Attempt> =>
      take({ key: `session/${sessionId}`, rule: lockoutRules.session }, []),
  };
}

export type Lockout = ReturnType<typeof makeLockout>;
