import type { Comparison } from "../../verify/comparison";

/** A whole version that a stranger wrote, such as a model. `rule` says whose it is in what is told of it: `model/<name>`. */
export type Candidate = { rule: string; source: string };

/** A candidate that behaves the same, with the comparison that says so. */
export type VerifiedCandidate = Candidate & { comparison: Comparison };

const byModel = "model/";

/** Whether what is told of a version under this name was written by a model. */
export const isByModel = (rule: string): boolean => rule.startsWith(byModel);
