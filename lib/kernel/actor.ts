import { AppError } from "./errors";
import type { AgreedPlan } from "./plans";

/** What reaches beyond one organisation. */
export const platformPermissions = [
  "runs.read",
  "runs.control",
  "users.read",
  "users.write",
  "organisations.read",
  "organisations.write",
] as const;

/** What may be done, as data. A role is a set of these. */
export const permissions = [
  "account.read",
  "account.write",
  "analyses.read",
  "analyses.write",
  /** Everybody's work in the organisation, not one's own alone. */
  "analyses.review",
  "search.read",
  "notifications.read",
  "notifications.write",
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
  ...platformPermissions,
] as const;
export type Permission = (typeof permissions)[number];

/** How an actor was recognised, and from where the request came. `id` is that of the session, token family or key. */
export type Proof = {
  kind: "session" | "token" | "key";
  id: string;
  /** The client's address and what its program calls itself. */
  address: string;
  userAgent: string;
  /** The administrator who acts in the user's name. */
  impersonatorId?: string;
};

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
  /** Without it the system itself is at work. */
  proof?: Proof;
  /** Of the organisation; without it the free one. */
  plan?: AgreedPlan;
};

/** @throws AppError `forbidden` unless the actor holds the permission. */
export function requirePermission(actor: Actor, permission: Permission): void {
  if (!actor.permissions.has(permission)) throw new AppError("forbidden");
}

/** What of its owner's permissions an administrator has who looks on: reading, but nothing of the person's own account. */
export const withoutChanges = (held: Iterable<Permission>): Permission[] =>
  [...held].filter((permission) => /\.(read|review)$/.test(permission) && permission !== "account.read");

/** @throws AppError `forbidden` unless the actor is the system or a platform administrator. */
export function requirePlatform(actor: Actor): void {
  if (!actor.platform) throw new AppError("forbidden");
}

/** Of no user and no organisation. */
const systemId = "00000000-0000-7000-8000-000000000000";

/** The system itself, at work for one organisation in a durable function. */
export const systemActor = (organisationId: string): Actor => ({
  userId: systemId,
  organisationId,
  permissions: new Set(permissions),
  platform: true,
});

/** The system at work for all organisations: in commands, which who has the machine runs, and in upkeep. */
export const systemEverywhere: Actor = systemActor(systemId);
