import type { AspectResult, Finding, Metric } from "../types";
import { engineVersion } from "../version";

const byPosition = (a: Finding, b: Finding) =>
  a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);

/** An aspect's result with its findings in order. */
export function aspectResult(
  aspect: string,
  findings: Finding[],
  metrics: Metric[],
  data?: Record<string, unknown>,
): AspectResult {
  return {
    aspect,
    engine: engineVersion,
    findings: findings.sort(byPosition),
    metrics,
    ...(data && { data }),
  };
}

/** Why an aspect has nothing to say: the source does not parse, or is beyond the analyser. */
export type SkipReason = "syntax-error" | "too-deep" | "gave-up";

export const skippedResult = (aspect: string, skipped: SkipReason): AspectResult =>
  aspectResult(aspect, [], [], { skipped });
