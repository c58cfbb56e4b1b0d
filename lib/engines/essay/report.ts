import type { EssayRule } from "./catalogue/catalogue";
import { competencyOf } from "./catalogue/competency";
import type { AspectResult, Finding, Localized, Metric, Span, Suggestion } from "./types";

export const engineVersion = "essay@0.1.1";

/** At most so many findings of one rule are kept, the first ones in the text. */
export const maxFindingsPerRule = 200;

/** A finding of a catalogued rule; category and competency are the rule's. */
export type RuleFinding = Omit<Finding, "rule" | "category" | "competency" | "suggestions"> & {
  rule: EssayRule;
  suggestions?: Suggestion[];
};

/** One edit that replaces `span` by `text`; the label shows the new text. */
export function replacement(span: Span, text: string, safe = false): Suggestion {
  return {
    label: { "pt-BR": text, en: text },
    edits: [{ span: { start: span.start, end: span.end }, text }],
    safe,
  };
}

const categoryOf = (rule: EssayRule): string => rule.slice(0, rule.indexOf("/"));

function inOrder(a: RuleFinding, b: RuleFinding): number {
  return (
    a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : Number(a.rule > b.rule))
  );
}

/** Keeps the first `maxFindingsPerRule` findings of each rule and counts the rest. */
function cap(findings: readonly RuleFinding[]): { kept: RuleFinding[]; cut: number } {
  const counts = new Map<EssayRule, number>();
  const kept = findings.filter(({ rule }) => {
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    return count <= maxFindingsPerRule;
  });
  return { kept, cut: findings.length - kept.length };
}

const cutLabel: Localized = {
  "pt-BR": "Achados além do limite por regra",
  en: "Findings beyond the limit per rule",
};

/** Sorts and bounds what an aspect found. When findings were left out, the metric `findings-cut` says how many. */
export function report(
  aspect: string,
  findings: readonly RuleFinding[],
  metrics: readonly Metric[],
  data?: Record<string, unknown>,
): AspectResult {
  const { kept, cut } = cap([...findings].sort(inOrder));
  return {
    aspect,
    engine: engineVersion,
    findings: kept.map(({ rule, severity, span, message, suggestions = [] }) => ({
      rule,
      category: categoryOf(rule),
      competency: competencyOf(categoryOf(rule)),
      severity,
      span: { start: span.start, end: span.end },
      message,
      suggestions,
    })),
    metrics:
      cut > 0
        ? [...metrics, { id: "findings-cut", value: cut, unit: "count", label: cutLabel }]
        : [...metrics],
    ...(data && { data }),
  };
}

/** A metric with its label in both languages. */
export function metric(
  id: string,
  value: number,
  unit: Metric["unit"],
  portuguese: string,
  english: string,
): Metric {
  return { id, value, unit, label: { "pt-BR": portuguese, en: english } };
}

/** Rounds a ratio or mean for display; never for further arithmetic. */
export const rounded = (value: number, digits = 3): number => Number(value.toFixed(digits));
