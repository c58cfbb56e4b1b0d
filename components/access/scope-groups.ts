import type { Permission } from "@/lib/kernel/actor";

/** What only people who are signed in may do: no key does it, whatever its scopes. */
const ofSessions: ReadonlySet<Permission> = new Set(["keys.write"]);

/** The scopes that somebody may give a key, by what they are about. */
export function scopeGroups(held: ReadonlySet<Permission>): { group: string; scopes: Permission[] }[] {
  const groups = new Map<string, Permission[]>();
  for (const scope of held) {
    const [group = scope] = scope.split(".");
    if (!ofSessions.has(scope)) groups.set(group, [...(groups.get(group) ?? []), scope]);
  }
  return [...groups].map(([group, scopes]) => ({ group, scopes }));
}

/** The name of a scope's words in the catalogue, where a full stop has a meaning of its own. */
export const scopeTerm = (scope: string): string => scope.replace(".", "-");
