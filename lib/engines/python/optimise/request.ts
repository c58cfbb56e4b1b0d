import type { Comparison } from "../verify/comparison";
import type { Reason } from "../verify/reason";
import type { Candidate, VerifiedCandidate } from "./candidates/candidate";

/** A program to make faster, with what is known of how it is run. */
export type OptimiseRequest = {
  source: string;
  kind: "stdin" | "function";
  entryPoint?: string;
  /** Source texts of tuples of arguments. */
  inputs: readonly string[];
  /** Standard inputs. */
  tests: readonly string[];
  /** Larger inputs of either sort, to measure on. */
  stress: readonly string[];
  /** Whole versions that others wrote. */
  candidates?: readonly Candidate[];
};

/** What was tried: its rules and how it went. */
export type Attempt = {
  rules: readonly string[];
  verdict: Comparison["verdict"];
  reason?: Reason;
  counterexample?: Comparison["counterexample"];
};

/**
 * The rules that stay, with the comparison of what they make together, null where nothing was verified; and the candidates that behave the
 * same. Can be written as JSON.
 */
export type Verified = {
  rules: readonly string[];
  comparison: Comparison | null;
  attempts: readonly Attempt[];
  candidates?: readonly VerifiedCandidate[];
};
