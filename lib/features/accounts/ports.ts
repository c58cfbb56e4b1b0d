import type { Actor } from "@/lib/kernel/actor";
import type { AuditNote } from "@/lib/kernel/audit";
import type { Person } from "@/lib/kernel/personal-data";
import type { AgreedPlan } from "@/lib/kernel/plans";
import type { Sealed, SealedBox } from "@/lib/platform/secrets/port";
import type { AccountNote } from "./domain/account-note";
import type { Locale } from "./domain/locale";
import type { LockoutRule } from "./domain/lockout";
import type { PlatformRole, Role } from "./domain/roles";
import type { Profile } from "./schemas";

export type NewUser = {
  id: string;
  organisationId: string;
  name: string;
  email: string;
  /** Null where another provider signs the user in. */
  passwordHash: string | null;
  locale: Locale;
  platformRole: PlatformRole;
  createdAt: Date;
};

type User = {
  id: string;
  name: string;
  email: string;
  locale: Locale;
  platformRole: PlatformRole;
  createdAt: Date;
};

/** A user inside the organisation they work in. */
export type Member = User & { organisationId: string; role: Role; plan?: AgreedPlan };

/** `since` tells one membership from another of the same user; `credentialsVersion` rises with what ends all tokens. */
export type Membership = Member & { since: Date; credentialsVersion: number };

type UserList = { query?: string; cursor?: string; limit: number };

/** Users with their personal organisations. Addresses compare without case. */
export type UserRepository = {
  /** Saves user, organisation and membership together. @returns false when the address is taken; nothing is saved then */
  create(user: NewUser): Promise<boolean>;
  findCredentials(
    email: string,
  ): Promise<{ id: string; passwordHash: string | null; disabledAt: Date | null } | null>;
  /** Null also for one whose account is disabled. */
  findMember(userId: string): Promise<Member | null>;
  /** The user in one organisation, without one where they work by default, or null for who is no member. */
  findMembership(userId: string, organisationId?: string): Promise<Membership | null>;
  /** What `Membership` says of the user with the address; 0 without one. */
  findCredentialsVersion(email: string): Promise<number>;
  /** @returns null for a user without a password */
  findPasswordHash(userId: string): Promise<string | null>;
  /** Sets the password and revokes the user's sessions but `keepSession`, in one transaction. */
  setPassword(
    userId: string,
    passwordHash: string,
    keepSession: string,
    now: Date,
    note: AccountNote,
  ): Promise<void>;
  /** Newest first: one row more than `limit` where there are more. */
  list(list: UserList): Promise<User[]>;
  setLocale(userId: string, locale: Locale): Promise<void>;
  /** What users are called; who is no more is missing. */
  namesOf(userIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
};

type NewPasswordReset = { id: string; createdAt: Date; expiresAt: Date };

export type PasswordReset = {
  id: string;
  userId: string;
  email: string;
  locale: Locale;
  expiresAt: Date;
  usedAt: Date | null;
};

export type PasswordResetRepository = {
  /**
   * Saves the reset and its event in one transaction, unless no user has the address or `maxOpen` unused resets were
   * made for them after `since`. The caller cannot tell: nor shall the person who asks.
   */
  request(email: string, reset: NewPasswordReset, limit: { since: Date; maxOpen: number }): Promise<void>;
  find(resetId: string): Promise<PasswordReset | null>;
  findByTokenHash(tokenHash: string): Promise<PasswordReset | null>;
  setTokenHash(resetId: string, tokenHash: string): Promise<void>;
  /**
   * Uses the reset, sets the password, revokes the user's sessions and closes their other resets, in one transaction.
   * @returns false when it was used or had expired by `now`; nothing changes then
   */
  use(resetId: string, passwordHash: string, now: Date, note: AccountNote): Promise<boolean>;
};

export type PasswordHasher = {
  hash(password: string): Promise<string>;
  /** Against null it works as long as against a hash, and is false: time does not tell whether an account exists. */
  verify(hash: string | null, password: string): Promise<boolean>;
};

/** What a mailed link is for: a token for one purpose is worth nothing for another. */
export type LinkPurpose = "password-reset" | "sign-up" | "email-change" | "invitation";

export type LinkTokens = {
  /** The token of a row: 32 bytes as base64url, the same for the same row, which nobody else can work out. */
  make(purpose: LinkPurpose, id: string): string;
  /** SHA-256 as lower-case hex: all that is stored of a token. */
  hash(token: string): string;
};

export type NewSignUp = {
  id: string;
  email: string;
  name: string;
  passwordHash: string;
  locale: Locale;
  createdAt: Date;
  expiresAt: Date;
};

export type SignUp = NewSignUp & { usedAt: Date | null };

export type SignUpRepository = {
  /**
   * Saves the sign-up and its event in one transaction, unless `maxOpen` unused ones of the address were made after
   * `since`. Whether the address has an account is not looked at.
   */
  request(signUp: NewSignUp, limit: { since: Date; maxOpen: number }): Promise<void>;
  find(id: string): Promise<SignUp | null>;
  findByTokenHash(tokenHash: string): Promise<SignUp | null>;
  setTokenHash(id: string, tokenHash: string): Promise<void>;
  /**
   * Uses the sign-up and closes the others of its address; makes the user, in one transaction.
   * @returns false when it was used, had expired, or the address has got an account meanwhile; no user is made then
   */
  use(id: string, user: NewUser, now: Date, note: AccountNote): Promise<boolean>;
  /** Forgets those that expired before `before`, a bounded number. @returns how many */
  prune(before: Date): Promise<number>;
};

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

/** Accounts as a whole, for their export and deletion. */
export type PeopleRepository = {
  find(userId: string): Promise<Person | null>;
  /** The user's personal organisation. */
  ownSpace(userId: string): Promise<string | null>;
  /** Organisations with other members of which the user is the last administrator. */
  heldBy(userId: string): Promise<{ id: string; name: string }[]>;
  /** Whether nobody else administers the platform. */
  isLastAdmin(userId: string): Promise<boolean>;
  /** Ends every session and every token of the user. */
  signOut(userId: string, now: Date): Promise<void>;
};

/** Notes of what changes no row: a login that failed. */
export type NoteRepository = { save(note: AuditNote): Promise<void> };

export type NewEmailChange = { id: string; userId: string; email: string; createdAt: Date; expiresAt: Date };

/** `oldEmail` is the address that the account has now. */
export type EmailChange = NewEmailChange & { oldEmail: string; locale: Locale; usedAt: Date | null };

export type EmailChangeRepository = {
  /** Saves the change and its event in one transaction, unless `maxOpen` unused ones were made after `since`. */
  request(change: NewEmailChange, limit: { since: Date; maxOpen: number }): Promise<void>;
  find(id: string): Promise<EmailChange | null>;
  setTokenHash(id: string, tokenHash: string): Promise<void>;
  /**
   * Uses the user's change by its token, sets the address and closes their other changes and password resets, in one
   * transaction.
   * @returns false when it is not theirs, was used, had expired, or the address has an account; nothing changes then
   */
  use(userId: string, tokenHash: string, now: Date, note: AccountNote): Promise<boolean>;
  /** Forgets those that expired before `before`, a bounded number. @returns how many */
  prune(before: Date): Promise<number>;
};
