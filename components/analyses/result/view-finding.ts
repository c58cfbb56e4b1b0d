import type { Locale } from "@/components/i18n/locales";
import type { AnalysisResult, Severity } from "@/lib/features/analyses/schemas";
import { diffSuggestion, type SuggestionDiff } from "./suggestion-diff";

/** A finding in one language, with what its card shows. `id` is its place in the order of the text. */
export type ViewFinding = {
  id: number;
  rule: string;
  category: string;
  severity: Severity;
  start: number;
  end: number;
  /** One-based. */
  line: number;
  excerpt: string;
  message: string;
  suggestions: (SuggestionDiff & { label: string; safe: boolean })[];
};

const maxSuggestions = 5;
const maxExcerpt = 72;

function excerptOf(text: string, start: number, end: number): string {
  const passage = text.slice(start, Math.min(end, start + maxExcerpt + 1)).replace(/\s+/g, " ");
  return passage.length > maxExcerpt ? `${passage.slice(0, maxExcerpt).trimEnd()}…` : passage;
}

/** Gives the one-based line of offsets that are asked in ascending order. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let newline = text.indexOf("\n");
  return (offset) => {
    while (newline !== -1 && newline < offset) {
      line += 1;
      newline = text.indexOf("\n", newline + 1);
    }
    return line;
  };
}

/** A result's findings as the page shows them, in the order of the text. */
export function viewFindings({ text, report }: AnalysisResult, locale: Locale): ViewFinding[] {
  const lineAt = lineCounter(text);
  return [...report.findings]
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map((finding, id) => ({
      id,
      rule: finding.rule,
      category: finding.category,
      severity: finding.severity,
      start: finding.span.start,
      end: finding.span.end,
      line: lineAt(finding.span.start),
      excerpt: excerptOf(text, finding.span.start, finding.span.end),
      message: finding.message[locale],
      suggestions: finding.suggestions.slice(0, maxSuggestions).map(({ label, edits, safe }) => ({
        ...diffSuggestion(text, edits),
        label: label[locale],
        safe,
      })),
    }));
}
