import { AppError } from "./errors";

/** What may be done, as data. A role is a set of these. */
export const permissions = [
  "analyses.read",
  "analyses.write",
  "search.read",
  "notifications.read",
  "organisation.read",
  "organisation.write",
  "members.read",
  "members.write",
  "classes.read",
  "classes.write",
  "keys.read",
  "keys.write",
  "webhooks.read",
  "webhooks.write",
  "usage.read",
  "audit.read",
  "runs.read",
  "runs.control",
  "users.read",
] as const;
export type Permission = (typeof permissions)[number];

/**
 * Who acts, and for which organisation. Each use case takes one and checks it.
 * `platform` actors (administrators, and the system itself in durable functions) may cross organisations
 * where the use case says so.
 */
export type Actor = {
  userId: string;
  organisationId: string;
  permissions: ReadonlySet<Permission>;
  platform: boolean;
};

/** @throws AppError `forbidden` unless the actor holds the permission. */
export function requirePermission(actor: Actor, permission: Permission): void {
  if (!actor.permissions.has(permission)) throw new AppError("forbidden");
}

/** @throws AppError `forbidden` unless the actor is the system or a platform administrator. */
export function requirePlatform(actor: Actor): void {
  if (!actor.platform) throw new AppError("forbidden");
}

/** The system itself, at work for one organisation in a durable function. */
export const systemActor = (organisationId: string): Actor => ({
  userId: "00000000-0000-7000-8000-000000000000",
  organisationId,
  permissions: new Set(permissions),
  platform: true,
});
