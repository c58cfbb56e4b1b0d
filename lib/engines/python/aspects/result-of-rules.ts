import type { AspectResult, Finding, Metric } from "../types";
import { aspectResult } from "./result";

/** Findings of one rule that are shown; the others are counted in `data.omitted`. */
const mostPerRule = 50;

/** A count as a figure of an aspect. */
export const countMetric = (id: string, value: number, pt: string, en: string): Metric => ({
  id,
  value,
  unit: "count",
  label: { "pt-BR": pt, en },
});

/** A result with at most 50 findings of each rule, the first ones of the file. */
export function resultOfRules(
  aspect: string,
  findings: readonly Finding[],
  metrics: Metric[],
  data: Record<string, unknown> = {},
): AspectResult {
  const seen = new Map<string, number>();
  const shown: Finding[] = [];
  for (const finding of findings.toSorted((a, b) => a.span.start - b.span.start)) {
    const count = (seen.get(finding.rule) ?? 0) + 1;
    seen.set(finding.rule, count);
    if (count <= mostPerRule) shown.push(finding);
  }
  const omitted = Object.fromEntries(
    [...seen].filter(([, count]) => count > mostPerRule).map(([rule, count]) => [rule, count - mostPerRule]),
  );
  return aspectResult(aspect, shown, metrics, { ...data, omitted });
}
