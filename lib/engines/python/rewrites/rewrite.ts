import type { Program } from "../program/program";
import type { Edit, Localized, Span } from "../types";

/** A place where a rewrite applies. */
export type Candidate = {
  /** The code that is slow: what a page points at. */
  span: Span;
  /** In the program's source, without overlaps. */
  edits: Edit[];
  /** Import statements that the new code needs, as in "from bisect import bisect_left". */
  imports?: readonly string[];
  /** Functions that the new code calls, put before the first statement. */
  definitions?: readonly string[];
};

/**
 * A rule that proposes faster code. What it proposes is a guess until it is verified and measured: `find` keeps to cases that are
 * likely right, and leaves the proof to the verifier.
 */
export type Rewrite = {
  /** As in "rewrite/list-membership". */
  rule: `rewrite/${string}`;
  /** Whether the gain grows with the input, or is a factor. */
  gain: "asymptotic" | "constant";
  title: Localized;
  /** What it matches and why the other form is faster. */
  why: Localized;
  /** When it is safe, and what the verifier has to see. */
  safety: Localized;
  bad: string;
  good: string;
  /** All places, in the order of the source; candidates of one rule do not overlap. */
  find: (program: Program) => Candidate[];
};
