import type { Role } from "./roles";

/** The roles that members of a school or company have; `owner` is for personal spaces. */
export const memberRoles = ["student", "teacher", "developer", "organiser", "organisation_admin"] as const;
export type MemberRole = (typeof memberRoles)[number];

/** Who may teach a class. */
const teaching: ReadonlySet<Role> = new Set(["teacher", "organiser", "organisation_admin"]);
export const teachingRoles = [...teaching];

/** What a member of this role becomes in a class that they are asked into. */
export const classRoleOf = (role: Role): "teacher" | "student" =>
  role === "teacher" ? "teacher" : "student";

/** The roles that hold more than an organiser does: only an administrator gives and takes them. */
const administered: ReadonlySet<Role> = new Set(["developer", "organisation_admin"]);

/** The roles that somebody may give and take. */
export const grantableRoles = (isAdministrator: boolean): readonly MemberRole[] =>
  memberRoles.filter((role) => isAdministrator || !administered.has(role));
