import type { AuditNote } from "@/lib/kernel/audit";
import type { Person } from "@/lib/kernel/personal-data";
import type { AgreedPlan } from "@/lib/kernel/plans";
import type { AccountNote } from "./domain/account-note";
import type { Locale } from "./domain/locale";
import type { PlatformRole, Role } from "./domain/roles";

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

export type User = {
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

export type PasswordHasher = {
  hash(password: string): Promise<string>;
  /** Against null it works as long as against a hash, and is false: time does not tell whether an account exists. */
  verify(hash: string | null, password: string): Promise<boolean>;
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
