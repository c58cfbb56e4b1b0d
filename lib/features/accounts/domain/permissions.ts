import type { Actor, Permission } from "@/lib/kernel/actor";

export type PlatformRole = "user" | "admin";

const own: readonly Permission[] = ["analyses.read", "analyses.write", "search.read", "notifications.read"];

/** Who may do what, as data. `platform` roles may see across organisations where a use case says so. */
const roles: Record<PlatformRole, { permissions: ReadonlySet<Permission>; platform: boolean }> = {
  user: { permissions: new Set(own), platform: false },
  admin: { permissions: new Set([...own, "runs.read", "runs.control", "users.read"]), platform: true },
};

/** The actor that a user is inside an organisation. */
export const toActor = (user: { id: string; organisationId: string; platformRole: PlatformRole }): Actor => ({
  userId: user.id,
  organisationId: user.organisationId,
  ...roles[user.platformRole],
});
