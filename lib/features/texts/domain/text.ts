/** Which text of whose it is, and of which version: a later one has a larger number. */
export type TextHead = {
  organisationId: string;
  id: string;
  authorId: string;
  /** Who wrote it: of a work that was run again, the author of the first one, whoever ran it. */
  writerId: string;
  kind: "essay" | "document";
  title: string;
  version: number;
  createdAt: Date;
};

/** A text that may share passages with another one. */
export type Candidate = Pick<TextHead, "id" | "authorId" | "writerId" | "version">;

type Side = { id: string; kind: TextHead["kind"]; title: string; authorId: string; version: number };

/** Two texts that share passages; shares are parts of all words, 0 to 1. */
export type Pair = {
  id: string;
  organisationId: string;
  share: number;
  /** Of one author or one writer. */
  drafts: boolean;
  a: Side & { share: number };
  b: Side & { share: number };
  passages: {
    a: { start: number; end: number };
    b: { start: number; end: number };
    words: number;
    kind: "verbatim" | "edited";
  }[];
  comparedAt: Date;
};

/** What of a text is read, in UTF-16 units: some 20,000 words. Two such texts take the engine half a second. */
export const readLength = 120_000;

export const readPart = (text: string): string => text.slice(0, readLength);

type People = Pick<TextHead, "authorId" | "writerId">;

/** Whether two texts are drafts of one person as far as is known: handed in by one, or written by one, whoever ran them again. */
export const areDrafts = (one: People, other: People): boolean =>
  one.authorId === other.authorId || one.writerId === other.writerId;

/** Where a text is with what is known of it. What a later turn fails to renew is there all the same. */
export function stateOf(text: {
  enrichment: object | null;
  comparedAt: Date | null;
  failure: string | null;
}): "pending" | "ready" | "failed" {
  if (text.enrichment && text.comparedAt) return "ready";
  return text.failure === null ? "pending" : "failed";
}

const mostOthers = 20;
const mostDrafts = 5;

/** Those that are compared: the best of others, and a few drafts, which would else leave the others no room. */
export function worthComparing<T extends Candidate>(text: People, candidates: readonly T[]): T[] {
  const drafts = candidates.filter((candidate) => areDrafts(text, candidate)).slice(0, mostDrafts);
  const others = candidates.filter((candidate) => !areDrafts(text, candidate)).slice(0, mostOthers);
  return [...others, ...drafts];
}

/** So many candidates are ranked, of which those worth comparing are taken. */
export const rankedCandidates = 100;
