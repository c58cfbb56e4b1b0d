/** Which text of whose it is, and of which version: a later one has a larger number. */
export type TextHead = {
  organisationId: string;
  id: string;
  authorId: string;
  /** The work that this one runs again, else the work itself. */
  originId: string;
  kind: "essay" | "document";
  title: string;
  version: number;
  createdAt: Date;
};

/** A text that may share passages with another one. */
export type Candidate = Pick<TextHead, "id" | "authorId" | "originId" | "version">;

type Side = { id: string; kind: TextHead["kind"]; title: string; authorId: string; version: number };

/** Two texts that share passages; shares are parts of all words, 0 to 1. */
export type Pair = {
  id: string;
  organisationId: string;
  share: number;
  /** Of one author, or one text runs the other again. */
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

/** Whether two texts are drafts of one work as far as is known: of one author, or the one runs the other again. */
export const areDrafts = (
  one: Pick<TextHead, "authorId" | "originId">,
  other: Pick<TextHead, "authorId" | "originId">,
): boolean => one.authorId === other.authorId || one.originId === other.originId;

const mostOthers = 20;
const mostDrafts = 5;

/** Those that are compared: the best of others, and a few drafts, which would else leave the others no room. */
export function worthComparing<T extends Candidate>(
  text: Pick<TextHead, "authorId" | "originId">,
  candidates: readonly T[],
): T[] {
  const drafts = candidates.filter((candidate) => areDrafts(text, candidate)).slice(0, mostDrafts);
  const others = candidates.filter((candidate) => !areDrafts(text, candidate)).slice(0, mostOthers);
  return [...others, ...drafts];
}

/** So many candidates are ranked, of which those worth comparing are taken. */
export const rankedCandidates = 100;
