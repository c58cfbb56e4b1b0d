import type { IgnoreKind } from "./schemas";

/** Whose preferences: one user's, in one organisation. */
export type Member = { organisationId: string; userId: string };

export type StoredIgnore = { id: string; kind: IgnoreKind; value: string; createdAt: Date };

export type IgnoreRepository = {
  /** Saves it and gives it back; one that the member has already is given back as it is. Null where `most` are kept. */
  save(member: Member, ignore: StoredIgnore, most: number): Promise<StoredIgnore | null>;
  /** Newest first: one row more than `limit` where there are more. */
  list(member: Member, range: { cursor?: string; limit: number }): Promise<StoredIgnore[]>;
  /** All that the member ignores, at most `most`. */
  all(member: Member, most: number): Promise<Pick<StoredIgnore, "kind" | "value">[]>;
  /** @returns whether the member had it */
  remove(member: Member, id: string): Promise<boolean>;
};
