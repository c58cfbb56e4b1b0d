import { z } from "zod";
import { isJoinCode, normaliseJoinCode } from "./domain/join-code";
import { memberRoles } from "./domain/organisation-roles";
import { cursor, email, hasNoNul, limit, localeSchema, name, problem, token } from "./schemas";

/** Wire contracts of organisations, their members, invitations and classes. */

const maxTitleCharacters = 100;

/** One line: what an organisation or a class is called stands in headings and mails. */
const title = z
  .string({ error: problem("title_missing") })
  .trim()
  .min(1, problem("title_missing"))
  .max(maxTitleCharacters, problem("name_too_long"))
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, problem("name_invalid"));

const page = { cursor, limit };
const id = z.uuid();

export const memberRole = z.enum(memberRoles, { error: problem("role_invalid") });
export const organisationKind = z.enum(["school", "company"]);

/** Whoever has the id of what a path names. */
export const organisationId = z.object({ id });
export const memberId = z.object({ id });
export const invitationId = z.object({ id });
export const classId = z.object({ id });
export const classMemberId = z.object({ id, userId: z.uuid() });

export const createOrganisationBody = z.strictObject({ name: title, kind: organisationKind });
export type CreateOrganisationBody = z.infer<typeof createOrganisationBody>;

export const renameOrganisationBody = z.strictObject({ name: title });
export type RenameOrganisationBody = z.infer<typeof renameOrganisationBody>;

export const listPageQuery = z.strictObject(page);
export type ListPageQuery = z.infer<typeof listPageQuery>;

const anyRole = z.enum(["owner", ...memberRoles]);

/** An organisation as one of its members sees it. `active` is the one that they work in now. */
export const organisation = z.object({
  id,
  name: z.string(),
  kind: z.enum(["personal", "school", "company"]),
  plan: z.string(),
  role: anyRole,
  active: z.boolean(),
  createdAt: z.iso.datetime(),
});
export type Organisation = z.infer<typeof organisation>;
export const organisationPage = z.object({ items: z.array(organisation), next: z.string().optional() });

/** Who the caller is, and what they may do where they work now. */
export const me = z.object({
  id,
  name: z.string(),
  email: z.string(),
  locale: localeSchema,
  organisation: organisation.omit({ active: true, role: true }),
  role: anyRole,
  permissions: z.array(z.string()),
});
export type Me = z.infer<typeof me>;

export const changeMeBody = z
  .strictObject({ name: name.optional(), locale: localeSchema.optional() })
  .refine((body) => Object.values(body).some((value) => value !== undefined), {
    message: "needs name or locale",
  });
export type ChangeMeBody = z.infer<typeof changeMeBody>;

const search = z
  .string()
  .trim()
  .max(254, problem("query_invalid"))
  .refine(hasNoNul, problem("query_invalid"))
  .optional();

export const listMembersQuery = z.strictObject({ role: memberRole.optional(), query: search, ...page });
export type ListMembersQuery = z.infer<typeof listMembersQuery>;

export const member = z.object({
  id,
  name: z.string(),
  email: z.string(),
  role: anyRole,
  joinedAt: z.iso.datetime(),
});
export type OrganisationMember = z.infer<typeof member>;
export const memberPage = z.object({ items: z.array(member), next: z.string().optional() });

export const changeRoleBody = z.strictObject({ role: memberRole });
export type ChangeRoleBody = z.infer<typeof changeRoleBody>;

export const inviteBody = z.strictObject({ email, role: memberRole, classId: id.optional() });
export type InviteBody = z.infer<typeof inviteBody>;

/** An invitation that is neither accepted nor revoked. */
export const invitation = z.object({
  id,
  email: z.string(),
  role: memberRole,
  classId: id.nullable(),
  className: z.string().nullable(),
  createdAt: z.iso.datetime(),
  sentAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  expired: z.boolean(),
});
export type Invitation = z.infer<typeof invitation>;
export const invitationPage = z.object({ items: z.array(invitation), next: z.string().optional() });

export const acceptInvitationBody = z.strictObject({ token });
export type AcceptInvitationBody = z.infer<typeof acceptInvitationBody>;

/** What an invitation leads into, as whoever is invited is shown it. */
export const invitationPreview = z.object({
  organisationName: z.string(),
  className: z.string().nullable(),
  role: memberRole,
});
export type InvitationPreview = z.infer<typeof invitationPreview>;

/** Where somebody has become a member. */
export const joined = z.object({ organisationId: id, classId: id.nullable() });
export type Joined = z.infer<typeof joined>;

const classRole = z.enum(["teacher", "student"], { error: problem("role_invalid") });

export const createClassBody = z.strictObject({ name: title });
export type CreateClassBody = z.infer<typeof createClassBody>;

export const changeClassBody = z
  .strictObject({
    name: title.optional(),
    joinOpen: z.boolean().optional(),
    archived: z.boolean().optional(),
  })
  .refine((body) => Object.values(body).some((value) => value !== undefined), {
    message: "needs name, joinOpen or archived",
  });
export type ChangeClassBody = z.infer<typeof changeClassBody>;

export const listClassesQuery = z.strictObject({
  archived: z.enum(["true", "false"]).default("false"),
  ...page,
});
export type ListClassesQuery = z.infer<typeof listClassesQuery>;

/** A class. Its join code is told to those who manage it; `role` is what the caller is in it, if anything. */
export const schoolClass = z.object({
  id,
  name: z.string(),
  joinCode: z.string().nullable(),
  joinOpen: z.boolean(),
  students: z.int(),
  role: classRole.nullable(),
  createdAt: z.iso.datetime(),
  archivedAt: z.iso.datetime().nullable(),
});
export type SchoolClass = z.infer<typeof schoolClass>;
export const classPage = z.object({ items: z.array(schoolClass), next: z.string().optional() });

export const addClassMemberBody = z.strictObject({ userId: z.uuid(), role: classRole });
export type AddClassMemberBody = z.infer<typeof addClassMemberBody>;

export const listClassMembersQuery = z.strictObject({ role: classRole.optional(), ...page });
export type ListClassMembersQuery = z.infer<typeof listClassMembersQuery>;

export const classMember = member.omit({ role: true }).extend({ role: classRole });
export type ClassMember = z.infer<typeof classMember>;
export const classMemberPage = z.object({ items: z.array(classMember), next: z.string().optional() });

/** A code as the teacher shows it; spaces, hyphens and case do not matter. */
const joinCode = z
  .string({ error: problem("join_code_invalid") })
  .max(30, problem("join_code_invalid"))
  .transform(normaliseJoinCode)
  .refine(isJoinCode, problem("join_code_invalid"));

export const joinClassBody = z.strictObject({ code: joinCode });
export type JoinClassBody = z.input<typeof joinClassBody>;

/** The class that a code opens, before somebody joins it. */
export type ClassPreview = { organisationName: string; className: string };
