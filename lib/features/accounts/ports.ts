import type { Actor } from "@/lib/kernel/actor";
import type { Locale } from "./domain/locale";
import type { PlatformRole } from "./domain/permissions";
import type { Profile } from "./schemas";

export type NewUser = {
  id: string;
  organisationId: string;
  name: string;
  email: string;
  passwordHash: string;
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
type Member = User & { organisationId: string; passwordChangedAt: Date };

type UserList = { query?: string; cursor?: string; limit: number };

/** Users with their personal organisations. Addresses compare without case. */
export type UserRepository = {
  /** Saves user, organisation and membership together. @returns false when the address is taken; nothing is saved then */
  create(user: NewUser): Promise<boolean>;
  findCredentials(email: string): Promise<{ id: string; passwordHash: string } | null>;
  findMember(userId: string): Promise<Member | null>;
  /** Newest first: one row more than `limit` where there are more. */
  list(list: UserList): Promise<User[]>;
  setLocale(userId: string, locale: Locale): Promise<void>;
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
   * Uses the reset and sets the password in one transaction, and closes the user's other resets.
   * @returns false when it was used or had expired by `now`; nothing changes then
   */
  use(resetId: string, passwordHash: string, now: Date): Promise<boolean>;
};

export type PasswordHasher = {
  hash(password: string): Promise<string>;
  /** Against null it works as long as against a hash, and is false: time does not tell whether an account exists. */
  verify(hash: string | null, password: string): Promise<boolean>;
};

export type ResetTokens = {
  /** The token of a reset: 32 bytes as base64url, the same for the same reset, which nobody else can work out. */
  make(resetId: string): string;
  /** SHA-256 as lower-case hex: all that is stored of a token. */
  hash(token: string): string;
};

/** Who a signed-in user is. A session made for another `passwordChangedAt` has ended. */
export type SignedIn = { actor: Actor; profile: Profile; passwordChangedAt: Date };
