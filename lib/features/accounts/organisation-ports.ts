import type { AuditNote } from "@/lib/kernel/audit";
import type { Reach } from "@/lib/kernel/reach";
import type { Locale } from "./domain/locale";
import type { MemberRole } from "./domain/organisation-roles";
import type { Role } from "./domain/roles";

/**
 * What the use cases of organisations ask of their tables. Where a method takes an organisation's id, its transaction
 * is bound to that organisation. Notes are written in the transaction of what they tell of, and only when it happened.
 */

type Range = { cursor?: string; limit: number };

export type NewOrganisation = {
  id: string;
  name: string;
  kind: "school" | "company";
  createdAt: Date;
};

/** An organisation with what one of its members is there. */
export type MemberOrganisation = {
  id: string;
  name: string;
  kind: "personal" | "school" | "company";
  plan: string;
  role: Role;
  createdAt: Date;
  joinedAt: Date;
};

export type OrganisationRepository = {
  /**
   * Saves it with its maker as administrator.
   * @returns false when the maker is administrator of `most` already; nothing is saved then
   */
  create(organisation: NewOrganisation, makerId: string, most: number, note: AuditNote): Promise<boolean>;
  /** @returns false when there is none */
  rename(organisationId: string, name: string, note: AuditNote): Promise<boolean>;
  /** Those that somebody is a member of, the first joined first: one more than `limit` where there are more. */
  listOf(userId: string, range: Range): Promise<MemberOrganisation[]>;
  /** Null where they are no member. */
  findOf(userId: string, organisationId: string): Promise<MemberOrganisation | null>;
  /** Makes it the one that the session works in. @returns false when the user is no member, or has no such session */
  switchTo(session: { id: string; userId: string }, organisationId: string, now: Date): Promise<boolean>;
};

/** The person behind an account, for themselves. */
export type Person = { id: string; name: string; email: string; locale: Locale };

export type PersonRepository = {
  find(userId: string): Promise<Person | null>;
  change(userId: string, changes: { name?: string; locale?: Locale }, note: AuditNote): Promise<void>;
};

export type StoredMember = { id: string; name: string; email: string; role: Role; joinedAt: Date };

/** What became of a change of a membership. `forbidden`: the member's role is not among those that may be touched. */
export type MemberChange = "done" | "unknown" | "last-admin" | "forbidden";

export type MemberRepository = {
  /** Newest first: one more than `limit` where there are more. */
  list(
    organisationId: string,
    filter: Range & { role?: MemberRole; query?: string },
  ): Promise<StoredMember[]>;
  /** Changes of one organisation take turns, so that an administrator is always left. */
  changeRole(
    change: { organisationId: string; userId: string; role: MemberRole; touchable: readonly Role[] },
    note: AuditNote,
  ): Promise<MemberChange>;
  /** Takes them out of the organisation and of its classes. */
  remove(
    removal: { organisationId: string; userId: string; touchable: readonly Role[] },
    note: AuditNote,
  ): Promise<MemberChange>;
};

export type NewInvitation = {
  id: string;
  organisationId: string;
  email: string;
  role: MemberRole;
  classId: string | null;
  invitedBy: string;
  createdAt: Date;
  expiresAt: Date;
};

export type StoredInvitation = NewInvitation & {
  className: string | null;
  sentAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
};

/** An invitation with what its mail says. `locale` is of the account of the address, else of who invites. */
export type InvitationToSend = NewInvitation & {
  organisationName: string;
  inviterName: string;
  locale: Locale;
  className: string | null;
  acceptedAt: Date | null;
  revokedAt: Date | null;
};

export type InvitationRepository = {
  /** Saves it with the event that mails it. An expired one of the address makes room. */
  create(
    invitation: NewInvitation,
    limits: { mostOpen: number; since: Date; mostSince: number },
    note: AuditNote,
  ): Promise<"created" | "open" | "member" | "too-many" | "no-class">;
  find(id: string): Promise<InvitationToSend | null>;
  findByTokenHash(tokenHash: string): Promise<InvitationToSend | null>;
  setTokenHash(id: string, tokenHash: string): Promise<void>;
  /** Those neither accepted nor revoked, newest first: one more than `limit` where there are more. */
  listOpen(organisationId: string, range: Range): Promise<StoredInvitation[]>;
  /** One that is open, or null. */
  findOpen(organisationId: string, id: string): Promise<StoredInvitation | null>;
  /** @returns false when it is not open */
  revoke(organisationId: string, id: string, now: Date, note: AuditNote): Promise<boolean>;
  /** Prolongs it and has it mailed again. */
  resend(
    again: { organisationId: string; id: string; now: Date; expiresAt: Date; notSince: Date },
    note: AuditNote,
  ): Promise<"sent" | "unknown" | "too-soon">;
  /**
   * Accepts it for a user: membership, class and note, once however many try at once. Who is a member keeps their role.
   * @returns `again` to those who come after, when the user is a member
   */
  accept(
    invitation: Pick<NewInvitation, "id" | "organisationId">,
    userId: string,
    now: Date,
    note: AuditNote,
  ): Promise<"accepted" | "again" | "invalid">;
  /** Forgets those that expired before `before`, a bounded number. @returns how many */
  prune(before: Date): Promise<number>;
};

type ClassRole = "teacher" | "student";

export type NewClass = {
  id: string;
  organisationId: string;
  name: string;
  joinCode: string;
  createdAt: Date;
};

export type StoredClass = {
  id: string;
  name: string;
  joinCode: string;
  joinOpen: boolean;
  createdAt: Date;
  archivedAt: Date | null;
  students: number;
  /** What the viewer is in it. */
  role: ClassRole | null;
};

/** Whose view of classes: of all in the organisation, or of those only that the viewer is of. */
export type ClassViewer = { organisationId: string; userId: string; everyClass: boolean };

export type ClassChange = { name?: string; joinOpen?: boolean; archivedAt?: Date | null; joinCode?: string };

export type ClassRepository = {
  /** @param teacherId who teaches it from the start */
  create(
    newClass: NewClass,
    teacherId: string | null,
    most: number,
    note: AuditNote,
  ): Promise<"created" | "too-many" | "code-taken">;
  find(viewer: ClassViewer, id: string): Promise<StoredClass | null>;
  /** Newest first: one more than `limit` where there are more. */
  list(viewer: ClassViewer, filter: Range & { archived: boolean }): Promise<StoredClass[]>;
  change(
    organisationId: string,
    id: string,
    change: ClassChange,
    note: AuditNote,
  ): Promise<"changed" | "unknown" | "code-taken">;
  /** The class that takes in whoever has the code, or null. */
  findByJoinCode(
    joinCode: string,
  ): Promise<{ id: string; organisationId: string; name: string; organisationName: string } | null>;
};

export type StoredClassMember = Omit<StoredMember, "role"> & { role: ClassRole };

type ClassPlace = { organisationId: string; classId: string };

/** Who is of which class. */
export type ClassMemberRepository = {
  /** Newest first: one more than `limit` where there are more. */
  list(place: ClassPlace, filter: Range & { role?: ClassRole }): Promise<StoredClassMember[]>;
  /** Adds a member of the organisation; one who is of the class gets the role. */
  add(
    member: ClassPlace & { userId: string; role: ClassRole; createdAt: Date },
    most: number,
    note: AuditNote,
  ): Promise<"added" | "unknown" | "not-a-member" | "unfit" | "full" | "archived">;
  /** @returns false when they are not of the class */
  remove(place: ClassPlace, userId: string, note: AuditNote): Promise<boolean>;
  /** Makes somebody a student of the class by its code, and of the organisation where they are no member. */
  join(
    member: ClassPlace & { userId: string; joinCode: string; createdAt: Date },
    most: number,
    note: AuditNote,
  ): Promise<"joined" | "again" | "closed" | "full">;
  /** The students of the classes of `organisationId` that `teacherId` teaches and that are not archived. */
  listTaughtStudents(organisationId: string, teacherId: string, limit: number): Promise<string[]>;
};

/** A class by whom it has. */
export type ClassGroup = { id: string; name: string; students: string[] };

/** Finds people by what they are called and by their classes. */
export type PeopleFinder = {
  /** The members within reach whose names have each of the parts, accents and case aside. */
  findNamed(reach: Reach, parts: readonly string[], limit: number): Promise<string[]>;
  /** Classes with students that the viewer manages and that are not archived, the newest first. */
  listClassGroups(
    viewer: ClassViewer,
    filter: { ids?: readonly string[]; limit: number },
  ): Promise<ClassGroup[]>;
};

/** Makes the codes by which classes are joined. */
export type JoinCodes = { make(): string };
