import {
  type Actor,
  type Permission,
  type Proof,
  platformPermissions,
  withoutChanges,
} from "@/lib/kernel/actor";
import type { AgreedPlan } from "@/lib/kernel/plans";

export type PlatformRole = "user" | "admin";

/** What a member is in an organisation. The owner of a personal space is its only member. */
export type Role = "owner" | "student" | "teacher" | "developer" | "organiser" | "organisation_admin";

/** What is everybody's own, wherever they work. */
const own: readonly Permission[] = ["account.read", "account.write"];
const work: readonly Permission[] = [
  "analyses.read",
  "analyses.write",
  "search.read",
  "notifications.read",
  "notifications.write",
  "organisation.read",
];
const program: readonly Permission[] = [
  "keys.read",
  "keys.write",
  "webhooks.read",
  "webhooks.write",
  "usage.read",
];

/** Who may do what inside an organisation, as data. */
const roles: Record<Role, readonly Permission[]> = {
  owner: [...work, ...program, "analyses.review", "organisation.write", "audit.read"],
  student: [...work, "classes.read"],
  teacher: [...work, "classes.read", "classes.write", "members.read"],
  developer: [...work, ...program],
  organiser: [...work, "classes.read", "classes.write", "members.read", "members.write", "usage.read"],
  organisation_admin: [
    ...work,
    ...program,
    "analyses.review",
    "organisation.write",
    "members.read",
    "members.write",
    "classes.read",
    "classes.write",
    "audit.read",
  ],
};

/** What a role of the platform adds. `platform` roles may see across organisations where a use case says so. */
const platformRoles: Record<PlatformRole, { permissions: readonly Permission[]; platform: boolean }> = {
  user: { permissions: [], platform: false },
  admin: { permissions: platformPermissions, platform: true },
};

type Member = {
  id: string;
  organisationId: string;
  role: Role;
  platformRole: PlatformRole;
  plan?: AgreedPlan;
};

/**
 * The actor that a member is: what the membership's role may do here, and what the platform's role adds. In whose name an
 * administrator looks on, may read, has nothing of the platform and nothing of the account.
 */
export function toActor({ id, organisationId, role, platformRole, plan }: Member, proof?: Proof): Actor {
  const impersonated = proof?.impersonatorId !== undefined;
  const { permissions, platform } = platformRoles[impersonated ? "user" : platformRole];
  const held = [...own, ...roles[role], ...permissions];
  return {
    userId: id,
    organisationId,
    permissions: new Set(impersonated ? withoutChanges(held) : held),
    platform,
    ...(proof && { proof }),
    ...(plan && { plan }),
  };
}

/** The roles with what each may do: those of an organisation, and what the platform's add to them. */
export const permissionTable: readonly { role: Role | "admin"; permissions: readonly Permission[] }[] = [
  ...(["owner", "student", "teacher", "developer", "organiser", "organisation_admin"] as const).map(
    (role) => ({
      role,
      permissions: [...own, ...roles[role]],
    }),
  ),
  { role: "admin", permissions: platformRoles.admin.permissions },
];
