import type { Actor } from "@/lib/kernel/actor";
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

/** Gives works' texts; a work without words, and code, is left out. It is the system that reads them, not a person. */
export type TextSource = {
  load(references: readonly TextReference[]): Promise<SourceText[]>;
  /** Every essay and document that there is to read, of all organisations. */
  list(): AsyncIterable<TextReference>;
};

/** Has texts read by the durable function. */
export type RequestReading = (references: readonly TextReference[]) => Promise<void>;

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
  given: GivenShare | null;
  comparedAt: Date | null;
};

/** What is written names the version that it is of; of one that has been replaced nothing is kept, and false returned. */
export type TextRepository = {
  /** Keeps the head of a new version, without what was known of an older one. @returns what is kept now */
  begin(head: TextHead): Promise<StoredText>;
  saveEnrichment(head: TextHead, known: { language: TextLanguage; enrichment: Enrichment }): Promise<boolean>;
  /** Removes it with its fingerprint and its pairs. @returns whether there was one */
  remove(reference: TextReference): Promise<boolean>;
  find(reach: Reach, id: string): Promise<StoredText | null>;
  /** Those of which nothing is known, not even that they wait. */
  listUnknown(references: readonly TextReference[]): Promise<TextReference[]>;
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
  replace(head: TextHead, given: GivenShare | null, found: readonly FoundPair[]): Promise<boolean>;
  /** Pairs of which both texts are within reach, the largest share first. */
  list(reach: Reach, filter: PairFilter): Promise<Page<Pair>>;
  find(reach: Reach, id: string): Promise<Pair | null>;
};

/** The ids of a class's students. @throws AppError `not_found`, `forbidden` */
export type StudentsOf = (actor: Actor, classId: string) => Promise<string[]>;
/** Where a text quotes others by name. */
export type QuotationsIn = (text: string) => { start: number; end: number }[];
