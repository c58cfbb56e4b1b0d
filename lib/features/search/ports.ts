import type { Actor } from "@/lib/kernel/actor";
import type { Reach } from "@/lib/kernel/reach";
import type { DocumentReference, SearchDocument } from "@/lib/platform/search/port";
import type { SavedQuery } from "./schemas";

/** Whose works are found: a feature that has any. */
export type DocumentSource = {
  /** The documents as they are now; one that is gone, or is nothing to be found yet, is left out. */
  load(references: readonly DocumentReference[]): Promise<SearchDocument[]>;
  /** Every document that there is to be found. */
  list(organisationId: string | "all"): AsyncIterable<DocumentReference>;
};

/** A class by its students' ids. */
export type SchoolClass = { id: string; name: string; students: readonly string[] };

/** Who writes what is found. */
export type People = {
  namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Those within reach whose names have each of the parts, accents and case aside. */
  findNamed(reach: Reach, parts: readonly string[]): Promise<readonly string[]>;
  /** The classes that the actor manages, a bounded number, or of them those with `ids`. */
  classesOf(actor: Actor, ids?: readonly string[]): Promise<SchoolClass[]>;
};

/** Takes the names of authors out of a query's text. */
export type TakeAuthorNames = (text: string) => { text: string; names: string[] };

/** A document's digest, as the index keeps it. */
export type HashOf = (document: SearchDocument) => string;

export type Owner = { organisationId: string; userId: string };
export type SavedSearch = { id: string; name: string; query: SavedQuery; notify: boolean; createdAt: Date };

export type SavedSearchRepository = {
  /** @returns false where the owner keeps `most` already */
  save(owner: Owner, search: SavedSearch, most: number): Promise<boolean>;
  /** Newest first: one row more than `limit` where there are more. */
  list(owner: Owner, range: { cursor?: string; limit: number }): Promise<SavedSearch[]>;
  /** @returns whether the owner had it */
  remove(owner: Owner, id: string): Promise<boolean>;
  /** The searches of an organisation whose owners want to be told, oldest first. */
  listToNotify(organisationId: string, most: number): Promise<(SavedSearch & { userId: string })[]>;
};

/** The actor that a member is now; null for who is no member any more. */
export type FindActor = (owner: Owner) => Promise<Actor | null>;

/** Tells the owner of a saved search of new hits. Keyed: telling twice shows once. */
export type HitNotifier = (owner: Owner, search: SavedSearch, key: string) => Promise<void>;
