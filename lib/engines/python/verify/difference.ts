/**
 * What of two runs was seen to differ. The harness names what it sees by the same codes (case.py, observe.py). The detail is a position from
 * 1 of an `argument`, the number and call of a `step`, the name of a `global`.
 */
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
export type DifferenceCode = (typeof differenceCodes)[number];
export type Difference = { code: DifferenceCode; detail?: string };

/** Reads `code` or `code:detail`. What has no code of ours, as a version may write, is taken for something else in the result. */
export function differenceIn(part: string): Difference {
  const [name = "", ...rest] = part.split(":");
  const code = differenceCodes.find((known) => known === name) ?? "result";
  return rest.length > 0 ? { code, detail: rest.join(":") } : { code };
}
