/** Why the engine could not show that two versions behave the same, by its codes. */
const openCodes = [
  "unsteady",
  "no-input",
  "no-case",
  "nothing-to-call",
  "unreadable",
  "too-many-functions",
  "does-not-load",
  "slower",
  "unreached",
  "unreached-before",
  "not-python",
  "longer",
  "renames",
  "reaches-out",
] as const;

/**
 * Why something was not looked for, not proven, or not all of it done. `other`: told in words alone, as results from before there were codes
 * do.
 */
export const reasonCodes = [
  ...openCodes,
  "findings-alone",
  "too-long",
  "syntax-error",
  "cut-short",
  "nothing-verified",
  "model-silent",
  "model-empty",
  "other",
] as const;

/** A code, and what its words are about. */
export type Reason = { code: (typeof reasonCodes)[number]; detail?: string };
export type OpenReason = { code: (typeof openCodes)[number]; detail?: string };

/** What of two runs was seen to differ, by the codes of the engine. */
export const differenceCodes = [
  "how-it-ends",
  "result",
  "result-again",
  "argument",
  "output",
  "errors",
  "calls",
  "step",
  "object",
  "global",
  "loading-output",
  "direct-output",
] as const;

/** The detail is the position of an argument, the number and call of a step, a name. */
export type Difference = { code: (typeof differenceCodes)[number]; detail?: string };
