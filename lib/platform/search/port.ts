import type { Reach } from "@/lib/kernel/reach";

export type DocumentKind = "essay" | "code" | "document";
export type DocumentState = "completed" | "partial";

/** How often a rule found something in a work. */
export type FindingTally = { rule: string; category: string; severity: string; count: number };

/** Points of the competencies C1 to C5, 0 to 200 each. */
export type CompetencyPoints = readonly [number, number, number, number, number];

/** What of a work can be found. `version` grows with each change of the work. */
export type SearchDocument = {
  organisationId: string;
  authorId: string;
  id: string;
  kind: DocumentKind;
  version: number;
  title: string;
  theme: string | null;
  body: string;
  language: string | null;
  state: DocumentState;
  /** An essay's total, 0 to 1000, or another work's quality, 0 to 100. */
  score: number | null;
  competencies: CompetencyPoints | null;
  findings: readonly FindingTally[];
  createdAt: Date;
};

export type DocumentReference = { organisationId: string; id: string };

/** What became of a document: `stale` where the index had a newer version, which stays. */
export type SaveOutcome = DocumentReference &
  ({ result: "saved" } | { result: "stale" } | { result: "failed"; reason: string });

/** Both ends included. */
export type Range = { min?: number; max?: number };

/** All must hold; of the values of one, any. */
export type SearchFilters = {
  ids?: readonly string[];
  kinds?: readonly DocumentKind[];
  states?: readonly DocumentState[];
  score?: Range;
  /** Fifths of what the kind can reach, 0 to 4. */
  scoreBands?: readonly number[];
  languages?: readonly string[];
  /** Made at this instant or later, and before that one. */
  from?: Date;
  to?: Date;
  authors?: readonly string[];
  /** A rule's name, or a word of it: `grammar/wrong-crase`, `wrong-crase`, `crase`. */
  rules?: readonly string[];
  categories?: readonly string[];
  competencies?: Partial<Record<1 | 2 | 3 | 4 | 5, Range>>;
};

export type SearchSort = "relevance" | "newest" | "oldest" | "score";

/** `text` is in the product's query syntax: what cannot be read as such is taken as words. It may be empty. */
export type SearchQuery = {
  reach: Reach;
  text: string;
  filters?: SearchFilters;
  sort?: SearchSort;
  /** Authors whose works are counted together, as the facet `group` under the id. */
  groups?: readonly AuthorGroup[];
  cursor?: string;
  limit: number;
};

/** Such as a class and its members. An author may be of several. */
export type AuthorGroup = { id: string; authors: readonly string[] };

/** UTF-16 code units, end exclusive. */
export type MatchSpan = { start: number; end: number };

/** Why a document was found. `similar`: a word of the query was found as another word that is spelled much like it. */
export type MatchReason =
  | { field: "title" | "theme" | "text" }
  | { field: "rule"; rule: string }
  | { field: "similar"; asked: string; found: string }
  | { field: "filter"; filter: string };

/** `excerpt` is plain text cut around the matches; spans are in what they are named after. */
export type SearchHit = {
  id: string;
  authorId: string | null;
  kind: DocumentKind;
  title: string;
  theme: string | null;
  excerpt: string;
  matches: MatchSpan[];
  titleMatches: MatchSpan[];
  why: MatchReason[];
  state: DocumentState;
  score: number | null;
  language: string | null;
  createdAt: string;
};

export const facetNames = [
  "kind",
  "state",
  "scoreBand",
  "language",
  "month",
  "author",
  "category",
  "group",
] as const;
export type FacetName = (typeof facetNames)[number];

/** The most frequent values first. Months are `2026-03`, of UTC. */
export type Facets = Record<FacetName, { value: string; count: number }[]>;

/** `total` is exact unless `more`: then there are more than that, and facets count the first so many, or all. */
export type SearchResult = {
  hits: SearchHit[];
  total: { count: number; more: boolean };
  facets: Facets;
  /** Words of the query that were looked for as others too. */
  similar: { asked: string; found: string }[];
  next?: string;
  /** The index proper could not be asked: another one answered, which may know less. */
  degraded?: boolean;
};

export type Suggestion = { text: string; field: "title" | "theme" };

/** A document as the index has it. `hash` is that of its content, see `document-hash.ts`. */
export type IndexedDocument = DocumentReference & { version: number; hash: string };

/** Search inside one organisation, among the works that a reach covers and no others. */
export type SearchIndex = {
  /** Adds or replaces, many at once. The same again changes nothing; an older version never replaces a newer one. */
  save(documents: readonly SearchDocument[]): Promise<SaveOutcome[]>;
  /** @returns whether it was there */
  remove(document: DocumentReference): Promise<boolean>;
  /** @throws AppError `invalid_input` for a cursor that this index did not make for this order */
  search(query: SearchQuery): Promise<SearchResult>;
  /** Titles and themes that begin so. */
  suggest(reach: Reach, prefix: string, limit: number): Promise<Suggestion[]>;
  /** Works like one, best first, without it. @returns null where it is not within reach */
  moreLike(reach: Reach, id: string, limit: number): Promise<SearchHit[] | null>;
  /** What the index has, of one organisation or all, for the system's own check. */
  list(organisationId: string | "all"): AsyncIterable<IndexedDocument>;
};

/** A new index beside the one that is searched, while it is being filled. */
export type IndexBuild = Pick<SearchIndex, "save" | "remove" | "list"> & {
  /** From now on searches have it; the old one is deleted. @throws Error where another build has begun since */
  finish(): Promise<void>;
  /** Deletes it: searches keep the old one. */
  abandon(): Promise<void>;
};

/** Whether an index can be searched, is being made for the first time, or was never made. */
export type IndexState = "ready" | "building" | "missing";

/** An index that can be made anew while it is searched. */
export type RebuildableIndex = SearchIndex & {
  state(): Promise<IndexState>;
  /** Begins a new index. What is saved or removed meanwhile, by any process, goes to both. */
  build(): Promise<IndexBuild>;
};

/** A version of a document that an index beside the database may lack yet; null: the document may be there still. */
export type MirrorWrite = DocumentReference & { version: number | null };

/** What an index beside the database has not confirmed yet, kept in the database until it has. */
export type MirrorLedger = {
  /** Notes writes before they are made. Of the versions of one document the newest stays; a removal and a version take turns. */
  note(writes: readonly MirrorWrite[]): Promise<void>;
  /** Forgets writes that were made, and what was noted of older versions; not what was noted otherwise since. */
  settle(writes: readonly MirrorWrite[]): Promise<void>;
  /** What is to be written again by now, the longest waiting first. */
  due(limit: number): Promise<MirrorWrite[]>;
  /** Whether a write of an organisation has waited for longer than one takes; one that was refused does not count. */
  isBehind(organisationId: string): Promise<boolean>;
  /** Lets writes that were refused wait, each time longer, up to an hour. */
  postpone(writes: readonly MirrorWrite[]): Promise<void>;
};
