import type { Actor, Permission } from "@/lib/kernel/actor";
import type { AuditNote } from "@/lib/kernel/audit";
import type { Sealed } from "@/lib/platform/secrets/port";
import type { Holder } from "./domain/holder";

/** From where a request comes: the client's address, its network, and what its program calls itself. */
export type Caller = { address: string; network: string; userAgent: string };

/** Who a member is now. `credentialsVersion` rises with what ends all tokens that were given for a password. */
export type Standing = { actor: Actor; memberSince: Date; credentialsVersion: number };

/** Who is a member of what, and who people are: another feature's knowledge. */
export type Members = {
  /** Without an organisation, in that where the user works by default. @returns null for who is no member */
  find(userId: string, organisationId?: string): Promise<Standing | null>;
  namesOf(userIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
};

/**
 * Checks a person's password, and second factor.
 * @returns the version of the credentials that were checked, or of earlier ones: never of later
 * @throws AppError as at the login
 */
export type LogIn = (
  login: { email: string; password: string; code?: string },
  caller: Caller,
) => Promise<{ userId: string; credentialsVersion: number }>;

/** What an access token says: who, where, of which family, and what it may. */
export type TokenClaims = { userId: string; organisationId: string; familyId: string; scope: string };

/** A public key as a JSON Web Key (RFC 8037). */
export type PublicKey = {
  kty: "OKP";
  crv: "Ed25519";
  x: string;
  kid: string;
  alg: "EdDSA";
  use: "sig";
};

export type AccessTokens = {
  issue(claims: TokenClaims): Promise<string>;
  /** @returns null for whatever is not genuine, for us, and of the present */
  read(token: string): Promise<(TokenClaims & { signingKeyId: string }) | null>;
  publicKeys(): Promise<PublicKey[]>;
};

/** A private key in PKCS #8, sealed. */
export type SigningKey = Sealed & { id: string; createdAt: Date };

export type SigningKeyStore = {
  /** Those made after `since` that are not revoked, newest first. */
  list(since: Date): Promise<SigningKey[]>;
  /** Adds the key, unless one sealed alike was made after `since`. One at a time. @returns the newest such key */
  addUnlessSince(since: Date, key: SigningKey): Promise<SigningKey>;
};

/** Makes and reads what is shown once. Of each secret only its hash is kept. */
export type Secrets = {
  newKey(): { text: string; prefix: string; hash: string };
  /** Another secret under the same prefix. */
  renewedKey(prefix: string): { text: string; hash: string };
  /** @returns null for what has not the form, or not the checksum, of a key */
  readKey(text: string): { prefix: string; hash: string } | null;
  newRefreshToken(): { text: string; hash: string };
  hashRefreshToken(text: string): string;
};

/** Of a person's login `credentialsVersion` is kept, of a program's its key. */
export type NewFamily = Holder & {
  id: string;
  credentialsVersion: number | null;
  apiKeyId: string | null;
  scopes: readonly Permission[];
  createdAt: Date;
  expiresAt: Date;
};
export type Family = Omit<NewFamily, "createdAt" | "expiresAt">;

/** `reused`: the family has been revoked. `refused`: the rotation has given out all that it may. */
export type Rotation = "rotated" | "reused" | "refused" | "ended";

export type FamilyRepository = {
  /** Starts a family with its first refresh token, if it gets one. Beyond `most` of a person's, the oldest end. */
  start(family: NewFamily, refreshHash: string | null, most: number, note: AuditNote): Promise<void>;
  /** The family, by one lookup, if it lives, its key does where it has one, and the signing key is good. */
  findLive(familyId: string, signingKeyId: string, now: Date): Promise<Family | null>;
  findByRefreshToken(tokenHash: string): Promise<Family | null>;
  /**
   * Exchanges a refresh token for the next: one request of a family at a time.
   * @param reuse the note that the token was used again, and the family revoked for it
   */
  rotate(tokenHash: string, nextHash: string, now: Date, reuse: AuditNote): Promise<Rotation>;
  /** @returns false when it had ended */
  revoke(familyId: string, now: Date, note: AuditNote): Promise<boolean>;
  /** Forgets those that were over before `before`, a bounded number. @returns how many */
  prune(before: Date): Promise<number>;
};

export type NewKey = Holder & {
  id: string;
  name: string;
  prefix: string;
  secretHash: string;
  scopes: readonly Permission[];
  createdAt: Date;
  expiresAt: Date | null;
};

export type StoredKey = Omit<NewKey, "secretHash"> & {
  lastUsedAt: Date | null;
  rotatedAt: Date | null;
  previousExpiresAt: Date | null;
};

/** Whose keys: one person's in an organisation, or everybody's in it. */
export type KeyOwner = { organisationId: string; userId?: string };

/** Keys that are not revoked: the others do not exist for a caller. */
export type KeyRepository = {
  /** @returns whether the owner, or the organisation, has as many as it may; nothing is saved then */
  create(
    key: NewKey,
    most: { person: number; organisation: number | null },
    note: AuditNote,
  ): Promise<"made" | "person-full" | "organisation-full">;
  /** How many an organisation has. */
  count(organisationId: string): Promise<number>;
  /** Newest first: one row more than `limit` where there are more. */
  list(owner: KeyOwner, page: { cursor?: string; limit: number }): Promise<StoredKey[]>;
  find(owner: KeyOwner, id: string): Promise<StoredKey | null>;
  /**
   * Gives the key another secret, and lets the present one work until `previousUntil`, if that is given.
   * @returns null when there is no such key, or it has expired
   */
  rotate(
    owner: KeyOwner,
    id: string,
    change: { secretHash: string; previousUntil: Date | null; now: Date },
    note: AuditNote,
  ): Promise<StoredKey | null>;
  /** @returns false when there is no such key */
  revoke(owner: KeyOwner, id: string, now: Date, note: AuditNote): Promise<boolean>;
  /**
   * The key with this secret, by one lookup, if it is good now.
   * @param staleBefore writes `now` as the time of its last use where an earlier one stands
   */
  use(secret: { prefix: string; hash: string }, now: Date, staleBefore: Date): Promise<StoredKey | null>;
  /** Forgets those that were revoked before `before`, a bounded number. @returns how many */
  prune(before: Date): Promise<number>;
};
