import type { AccountNote } from "./domain/account-note";
import type { Locale } from "./domain/locale";
import type { NewUser } from "./ports";

/** What waits for a mailed link: the sign-ups, new passwords and new addresses, and the tokens of their links. */

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
