import type { AuditNote } from "@/lib/kernel/audit";
import type { PlanName, QuotaOverrides } from "@/lib/kernel/plans";
import type { PlatformRole, Role } from "./domain/roles";
import type { User } from "./ports";
import type { NewSession } from "./session-ports";

/**
 * What administrators of the platform ask of the tables, across all organisations. Every change is written with its
 * note: one for the platform's chain, and one for the chain of whom or what it touches.
 */

type OrganisationKind = "personal" | "school" | "company";

export type StoredUser = User & {
  passwordChangedAt: Date;
  disabledAt: Date | null;
  /** Since when the second factor is on, and how many recovery codes are left; null where it is off. */
  secondFactor: { confirmedAt: Date; recoveryCodes: number } | null;
  liveSessions: number;
  memberships: { organisationId: string; name: string; kind: OrganisationKind; role: Role; since: Date }[];
};

/** The change of somebody, by an administrator who must still be one when it happens. */
export type UserChange = { userId: string; adminId: string; at: Date; note: AuditNote };
export type UserChanged = "done" | "unknown" | "not-admin";

export type AdminUserRepository = {
  find(userId: string, now: Date): Promise<StoredUser | null>;
  /** How many counters of failed logins keep somebody waiting, of those whose key is one of these or begins with one. */
  countLockouts(keys: LockoutKeys, now: Date): Promise<number>;
  /** Ends what they began in others' names when they stop being one, and what is done in theirs when they become one. */
  setRole(change: UserChange & { role: PlatformRole }): Promise<UserChanged>;
  /** Ends their sessions and tokens too. */
  disable(change: UserChange): Promise<UserChanged>;
  enable(change: UserChange): Promise<UserChanged>;
  /** Ends their tokens too. */
  resetSecondFactor(change: UserChange): Promise<UserChanged>;
  clearLockouts(change: UserChange, keys: LockoutKeys): Promise<UserChanged>;
  /** Ends one session of anybody. @returns false when there is no such session, or it has ended */
  revokeSession(sessionId: string, now: Date, note: (userId: string) => AuditNote): Promise<boolean>;
};

/** The counters of an account: by the beginnings of their keys. */
export type LockoutKeys = { account: string; code: string };

export type StoredSession = {
  id: string;
  userId: string;
  name: string;
  email: string;
  createdAt: Date;
  seenAt: Date;
  expiresAt: Date;
  address: string;
  userAgent: string;
  impersonatorId: string | null;
};

export type AdminSessionRepository = {
  /** Live ones, newest first: one more than `limit` where there are more. */
  list(
    filter: { userId?: string; address?: string; cursor?: string; limit: number },
    now: Date,
  ): Promise<StoredSession[]>;
};

export type StoredOrganisation = {
  id: string;
  name: string;
  kind: OrganisationKind;
  plan: PlanName;
  overrides: QuotaOverrides;
  members: number;
  createdAt: Date;
};

export type AdminOrganisationRepository = {
  /** Newest first, by the beginning of the name: one more than `limit` where there are more. */
  list(filter: { query?: string; cursor?: string; limit: number }): Promise<StoredOrganisation[]>;
  find(organisationId: string): Promise<StoredOrganisation | null>;
  countMembers(organisationId: string): Promise<number>;
  /** @returns false when there is none */
  setPlan(
    organisationId: string,
    plan: { plan?: PlanName; overrides?: QuotaOverrides },
    note: (before: StoredOrganisation) => AuditNote,
  ): Promise<boolean>;
};

export type NewImpersonation = NewSession & {
  impersonatorId: string;
  impersonatorSessionId: string;
  reason: string;
};

export type ImpersonationState = {
  administrator: string;
  person: string;
  reason: string;
  expiresAt: Date;
};

export type ImpersonationRepository = {
  /**
   * Saves the session, in place of what was begun by the same session before.
   * @returns "not-admin" when the administrator is none any more or their session has ended, "refused" for an
   * administrator or a disabled account, "unknown" without one; nothing is saved then
   */
  begin(session: NewImpersonation, note: AuditNote): Promise<UserChanged | "refused">;
  /** What a live session in somebody's name is, or null. */
  find(sessionId: string, now: Date): Promise<ImpersonationState | null>;
  /**
   * Ends it, also one that has run out.
   * @returns the administrator with the session that it was begun by, null where that has ended too
   */
  end(
    sessionId: string,
    now: Date,
    note: (session: { userId: string; impersonatorId: string }) => AuditNote,
  ): Promise<{ userId: string; sessionId: string } | null>;
};
