import type { Actor } from "@/lib/kernel/actor";
import type {
  MemberOrganisation,
  StoredClass,
  StoredClassMember,
  StoredInvitation,
  StoredMember,
} from "../../organisation-ports";
import type {
  ClassMember,
  Invitation,
  Organisation,
  OrganisationMember,
  SchoolClass,
} from "../../organisation-schemas";

/** Rows as they go over the wire. */

export const presentOrganisation = (
  { organisationId }: Pick<Actor, "organisationId">,
  { joinedAt: _, createdAt, ...row }: MemberOrganisation,
): Organisation => ({
  ...row,
  createdAt: createdAt.toISOString(),
  active: row.id === organisationId,
});

export const presentMember = ({ joinedAt, ...row }: StoredMember): OrganisationMember => ({
  ...row,
  joinedAt: joinedAt.toISOString(),
});

export const presentClassMember = ({ joinedAt, ...row }: StoredClassMember): ClassMember => ({
  ...row,
  joinedAt: joinedAt.toISOString(),
});

export const presentInvitation = (row: StoredInvitation, now: Date): Invitation => ({
  ...{ id: row.id, email: row.email, role: row.role, classId: row.classId, className: row.className },
  createdAt: row.createdAt.toISOString(),
  sentAt: row.sentAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  expired: row.expiresAt <= now,
});

/** @param manages whether who asks may know the join code */
export const presentClass = (row: StoredClass, manages: boolean): SchoolClass => ({
  ...row,
  joinCode: manages ? row.joinCode : null,
  createdAt: row.createdAt.toISOString(),
  archivedAt: row.archivedAt?.toISOString() ?? null,
});
