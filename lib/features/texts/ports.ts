import type { Actor } from "@/lib/kernel/actor";
import type { ErrorCode } from "@/lib/kernel/errors";
import type { Page } from "@/lib/kernel/page";
import type { Reach } from "@/lib/kernel/reach";
import type { Candidate, Pair, TextHead } from "./domain/text";
import type { TextReference } from "./events";
import type { Enrichment, GivenShare, Passage, TextLanguage } from "./schemas";

/** A work's text as it is now. */
export type SourceText = TextHead & {
  text: string;
  /** What its writer had before them: the theme and the motivating text. */
  given: readonly string[];
};

/**
 * Gives works' texts; a work without words, code, and a work that was run again on the same text are left out. It is the system that
 * reads them, not a person.
 */
export type TextSource = {
  load(references: readonly TextReference[]): Promise<SourceText[]>;
  /** Every essay and document that there is to read, of all organisations. */
  list(): AsyncIterable<TextReference>;
  /** The work as which a work's text is known: of one that was run again on the same text the first one, else the work itself. */
  knownAs(reference: TextReference): Promise<TextReference>;
};

/** Has texts read by the durable function; with a key each of them once a day, however often it is asked for with that key. */
export type RequestReading = (references: readonly TextReference[], key?: string) => Promise<void>;

/** Of the engines as they are now. Texts that were read by others may be read anew. */
export type EngineVersions = { enrichment: string; comparison: string };

/** What two texts share, in UTF-16 units of each, and the share of each text's words. */
export type Comparison = { passages: Passage[]; share: { a: number; b: number } };

/** The engines, which take a core while they work. */
export type TextEngine = {
  enrich(text: string): Promise<{ language: TextLanguage; enrichment: Enrichment }>;
  /** Signed hashes by which texts that share passages are found. */
  fingerprint(text: string, given: readonly string[]): Promise<number[]>;
  /** One text with others, each without attributed quotations and without what either writer was given. */
  compare(
    text: string,
    given: readonly string[],
    others: readonly { text: string; given: readonly string[] }[],
  ): Promise<Comparison[]>;
};

/** A text as it is kept. */
export type StoredText = TextHead & {
  language: TextLanguage | null;
  enrichment: Enrichment | null;
  enrichedBy: string | null;
  given: GivenShare | null;
  comparedAt: Date | null;
  comparedBy: string | null;
  /** The code of what went wrong when its last turn was given up. */
  failure: string | null;
};

/** Whether other versions of the engines than those asked about read it, or none; and whether its last turn was given up. */
export type KeptText = TextReference & { isOutdated: boolean; hasFailed: boolean };

/** What is written names the version that it is of; of one that has been replaced nothing is kept, and false returned. */
export type TextRepository = {
  /** Begins a turn: keeps the head of a new version, without what was known of an older one or went wrong before. @returns what is kept now */
  begin(head: TextHead): Promise<StoredText>;
  saveEnrichment(
    head: TextHead,
    known: { language: TextLanguage; enrichment: Enrichment; by: string },
  ): Promise<boolean>;
  /** Says why its turn was given up, or that this no longer counts. */
  saveFailure(reference: TextReference, failure: ErrorCode | null): Promise<void>;
  /** Removes it with its fingerprint and its pairs. @returns whether there was one */
  remove(reference: TextReference): Promise<boolean>;
  find(reach: Reach, id: string): Promise<StoredText | null>;
  /** Those of which nothing is known, not even that they wait. */
  listUnknown(references: readonly TextReference[]): Promise<TextReference[]>;
  /** All that are kept, of an organisation or of every one. */
  list(organisationId: string | "all", versions: EngineVersions): AsyncIterable<KeptText>;
};

/** Finds the texts worth comparing. */
export type FingerprintIndex = {
  save(head: TextHead, hashes: readonly number[]): Promise<boolean>;
  /** The texts that share the rarest hashes with one, best first. */
  candidates(head: TextHead, hashes: readonly number[], most: number): Promise<Candidate[]>;
};

export type FoundPair = {
  other: Pick<TextHead, "id" | "authorId" | "version">;
  drafts: boolean;
  comparison: Comparison;
};

export type PairFilter = {
  /** Pairs of this text alone. */
  text?: string;
  /** Both authors among these. */
  authors?: readonly string[];
  minShare: number;
  /** Whether pairs of one author's texts are listed too. */
  drafts: boolean;
  cursor?: string;
  limit: number;
};

export type PairRepository = {
  /** Replaces all pairs of a text, and says that it has been compared. A pair with another version of the other text is left to that text's own turn. */
  replace(
    head: TextHead,
    known: { given: GivenShare | null; by: string },
    found: readonly FoundPair[],
  ): Promise<boolean>;
  /** Pairs of which both texts are within reach, the largest share first. */
  list(reach: Reach, filter: PairFilter): Promise<Page<Pair>>;
  find(reach: Reach, id: string): Promise<Pair | null>;
};

/** The ids of a class's students. @throws AppError `not_found`, `forbidden` */
export type StudentsOf = (actor: Actor, classId: string) => Promise<string[]>;
/** Where a text quotes others by name. */
export type QuotationsIn = (text: string) => { start: number; end: number }[];
