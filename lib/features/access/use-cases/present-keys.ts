import type { Members, StoredKey } from "../ports";
import type { ApiKey } from "../schemas";

/** Keys as they go over the wire, with the names of their owners. */
export async function presentKeys(members: Members, keys: readonly StoredKey[]): Promise<ApiKey[]> {
  const owners = [...new Set(keys.map(({ userId }) => userId))];
  const names = owners.length > 0 ? await members.namesOf(owners) : undefined;
  return keys.map((key) => presentKey(key, names?.get(key.userId)));
}

const presentKey = (key: StoredKey, ownerName?: string): ApiKey => ({
  ...{ id: key.id, name: key.name, prefix: key.prefix, scopes: [...key.scopes] },
  owner: { id: key.userId, name: ownerName ?? null },
  createdAt: key.createdAt.toISOString(),
  expiresAt: iso(key.expiresAt),
  lastUsedAt: iso(key.lastUsedAt),
  rotatedAt: iso(key.rotatedAt),
  previousExpiresAt: iso(key.previousExpiresAt),
});

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
