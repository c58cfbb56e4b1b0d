import type { Actor } from "@/lib/kernel/actor";
import type { AccountNote } from "./domain/account-note";
import type { LockoutRule } from "./domain/lockout";
import type { Member } from "./ports";
import type { Profile } from "./schemas";

/** What signing in and staying signed in ask: sessions, the browsers known, and the counters of failed logins. */

/** From where a request comes: the client's address and what its browser calls itself. */
export type Caller = { address: string; userAgent: string };

export type NewSession = Caller & { id: string; userId: string; createdAt: Date; expiresAt: Date };

type LiveSession = Caller & { id: string; createdAt: Date; seenAt: Date; impersonatorId: string | null };

/** Sessions that are neither revoked nor expired by `now`: the others do not exist for a caller. */
export type SessionRepository = {
  /** @param isTold whether the user is to be told of it by mail */
  start(session: NewSession, note: AccountNote, isTold: boolean): Promise<void>;
  /**
   * The member whose session this is, by one lookup: of the organisation that they chose, else of their own space.
   * @param staleBefore writes `now` as the time last seen where an earlier one stands
   */
  resume(
    sessionId: string,
    now: Date,
    staleBefore: Date,
  ): Promise<(Member & { impersonatorId: string | null }) | null>;
  /** Newest first: one row more than `limit` where there are more. */
  list(userId: string, now: Date, page: { cursor?: string; limit: number }): Promise<LiveSession[]>;
  /** @returns false when the user has no such session */
  revoke(userId: string, sessionId: string, now: Date, note: AccountNote): Promise<boolean>;
  /** Revokes all sessions of the user but `keep`. @returns how many */
  revokeOthers(userId: string, keep: string, now: Date, note: AccountNote): Promise<number>;
  /** Forgets sessions that ended before `before`, a bounded number. @returns how many */
  prune(before: Date): Promise<number>;
};

/** Who a signed-in user is. */
export type SignedIn = { actor: Actor; profile: Profile };

/** Who a signed-in user is, and by which session. */
export type OpenSession = SignedIn & { sessionId: string };

/** From where somebody logs in: the network of their address, and the mark that their browser carries, if it does. */
export type LoginPlace = { network: string; device?: string };

export type KnownDevices = {
  /** What stands for an address in counters: nobody can read the address out of it. */
  accountKey(email: string): string;
  /** The id of a browser that has signed in to the account of this address, or null. */
  recognise(mark: string | undefined, email: string): string | null;
  /** The mark for a browser that has just signed in: the one that it has, when it is one, else a new one. */
  mark(known: string | undefined, email: string): string;
};

export type Counter = { key: string; rule: LockoutRule };

export type AttemptRepository = {
  /** Counts a failure on every counter, or on none when one of them still waits. @returns whether it was counted */
  take(counters: readonly Counter[], now: Date): Promise<boolean>;
  clear(counters: readonly Counter[]): Promise<void>;
  /** Takes one failure off each. */
  giveBack(counters: readonly Counter[]): Promise<void>;
  /** Forgets those without a failure since `before`, a bounded number. @returns how many */
  prune(before: Date): Promise<number>;
};
