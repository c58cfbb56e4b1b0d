import type { AuditNote } from "@/lib/kernel/audit";

/** The newest entry of a chain. Whoever keeps one elsewhere can tell later that nothing before it was rewritten. */
export type Head = { sequence: number; hash: string };

/** Of an entry, what may have to be erased with a person. */
export type Particulars = Pick<AuditNote, "details" | "address" | "userAgent"> & {
  targetName: string | null;
};

/** An entry as it is chained: it names people by their ids alone. `sealed` is the digest of its particulars. */
export type ChainedEntry = Pick<AuditNote, "id" | "at" | "actorId" | "via" | "impersonatorId" | "action"> & {
  organisationId: string;
  /** From 1, without gaps. */
  sequence: number;
  targetKind: string | null;
  targetId: string | null;
  sealed: string;
  previousHash: string;
  hash: string;
};

/** `particulars` is null once they were erased. */
export type StoredEntry = ChainedEntry & { particulars: (Particulars & { salt: string }) | null };

export type EntryFilter = {
  action?: string;
  actorId?: string;
  targetId?: string;
  from?: Date;
  /** Exclusive. */
  to?: Date;
  /** Only entries before this sequence number. */
  before?: number;
  limit: number;
};

export type AuditStore = {
  /**
   * Appends to one chain, of which nobody else appends meanwhile.
   * @param ids of the notes; `link` is given the head and those of the ids that the chain has already
   */
  append(
    organisationId: string,
    ids: readonly string[],
    link: (head: Head | null, known: ReadonlySet<string>) => StoredEntry[],
  ): Promise<void>;
  head(organisationId: string): Promise<Head | null>;
  /** Newest first: one row more than `limit` where there are more. */
  list(organisationId: string, filter: EntryFilter): Promise<StoredEntry[]>;
  /** Oldest first, at most `limit`, of those after a sequence number. */
  walk(organisationId: string, after: number, limit: number): Promise<StoredEntry[]>;
  /** What a person did and what was done to them, of all chains, newest first. */
  listAbout(userId: string, range: { cursor?: string; limit: number }): Promise<StoredEntry[]>;
  /** The chains there are, by their ids, at most `limit`, of those after an id. */
  chains(after: string | null, limit: number): Promise<string[]>;
};

/** What people are called now; who is no more is missing. */
export type NamesOf = (userIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
