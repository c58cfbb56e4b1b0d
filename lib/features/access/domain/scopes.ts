import {
  type Actor,
  type Permission,
  type Proof,
  permissions,
  platformPermissions,
} from "@/lib/kernel/actor";

/** Without one of these in its scopes, a token of an administrator does not either. */
const ofPlatform: ReadonlySet<Permission> = new Set(platformPermissions);

const known: ReadonlySet<string> = new Set(permissions);
const isPermission = (text: string): text is Permission => known.has(text);

/** The scopes in a token's claim; a name that means nothing any more is left out. */
export const readScope = (text: string): Permission[] => text.split(" ").filter(isPermission);

export const writeScope = (scopes: readonly Permission[]): string => scopes.join(" ");

/** Those of `wanted` that are not in `held`. */
export const missingFrom = (held: { has(scope: Permission): boolean }, wanted: readonly Permission[]) =>
  wanted.filter((scope) => !held.has(scope));

/** The actor that somebody is by a token or key: nothing but its scopes, and of these only what they may themselves now. */
export function restrict(actor: Actor, scopes: readonly Permission[], proof: Proof): Actor {
  const held = scopes.filter((scope) => actor.permissions.has(scope));
  return {
    ...actor,
    permissions: new Set(held),
    platform: actor.platform && held.some((scope) => ofPlatform.has(scope)),
    proof,
  };
}
