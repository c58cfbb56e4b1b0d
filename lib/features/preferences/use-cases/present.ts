import type { StoredIgnore } from "../ports";
import type { Ignore } from "../schemas";

/** What is ignored as it goes over the wire. */
export const presentIgnore = (stored: StoredIgnore): Ignore => ({
  ...stored,
  createdAt: stored.createdAt.toISOString(),
});
