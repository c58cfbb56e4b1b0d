import type { Fingerprint } from "./fingerprint";

/** A text that may share passages. `score` is the sum of the weights of the hashes in common: the rarer, the more. */
export type Candidate = { id: string; score: number; shared: number };

/**
 * Finds the texts worth comparing. In a database it is an inverted table of (scope, hash, document), read by
 * `where hash = any($1) group by document order by sum(weight) desc limit $2`.
 */
export type CandidateIndex = {
  add(id: string, fingerprint: Fingerprint): void;
  /** The best candidates, at most `limit`, best first; among them the text itself if it was added. */
  candidates(fingerprint: Fingerprint, limit: number): Candidate[];
};

/** A hash in more texts than this part of all of them (and this many) is stock, and is passed over. */
export const stock = { share: 0.01, texts: 50 };

/** What a shared hash is worth that so many texts of all have: its self-information. */
export const weightOf = (texts: number, all: number): number => Math.log(1 + all / texts);
