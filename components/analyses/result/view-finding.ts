import { type Decision, keyOf } from "@/components/analyses/review/decisions";
import type { Locale } from "@/components/i18n/locales";
import {
  type Report,
  type Severity,
  type Suggestion,
  severity,
} from "@/lib/features/analyses/report-schemas";
import type { AnalysisResult } from "@/lib/features/analyses/schemas";
import { type Ignorable, ignorableIn } from "./ignorable";
import { diffSuggestion, type SuggestionDiff } from "./suggestion-diff";

/** A finding in one language, with what its card shows. `id` is its place in the order of the text. */
export type ViewFinding = {
  id: number;
  /** What it is known by when the page is loaded again. */
  key: string;
  rule: string;
  category: string;
  severity: Severity;
  start: number;
  end: number;
  /** One-based. */
  line: number;
  excerpt: string;
  message: string;
  /** What of its passage may be ignored from now on. */
  ignorable: Ignorable | null;
  suggestions: (SuggestionDiff & { label: string; safe: boolean; edits: Suggestion["edits"] })[];
  /** What the reader decided about it; its place is then that of the text with what was accepted. */
  decided?: Decision["kind"];
};

const maxSuggestions = 5;
const maxExcerpt = 72;

function excerptOf(text: string, start: number, end: number): string {
  const passage = text.slice(start, Math.min(end, start + maxExcerpt + 1)).replace(/\s+/g, " ");
  return passage.length > maxExcerpt ? `${passage.slice(0, maxExcerpt).trimEnd()}…` : passage;
}

/** Gives the one-based line of offsets that are asked in ascending order. */
export function lineCounter(text: string): (offset: number) => number {
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

const ranks: readonly Severity[] = severity.options;

type Placed = Pick<Report["findings"][number], "span" | "severity">;

/** By place; of several at one place the gravest comes first. */
const inOrder = (a: Placed, b: Placed): number =>
  a.span.start - b.span.start ||
  a.span.end - b.span.end ||
  ranks.indexOf(b.severity) - ranks.indexOf(a.severity);

/** A result's findings as the page shows them, in the order of the text. */
export function viewFindings(
  { text, report }: Pick<AnalysisResult, "text" | "report">,
  locale: Locale,
): ViewFinding[] {
  const lineAt = lineCounter(text);
  const ignorable = report.kind === "essay" ? ignorableIn(text) : () => null;
  return [...report.findings].sort(inOrder).map((finding, id) => ({
    id,
    key: keyOf(finding),
    rule: finding.rule,
    category: finding.category,
    severity: finding.severity,
    start: finding.span.start,
    end: finding.span.end,
    line: lineAt(finding.span.start),
    excerpt: excerptOf(text, finding.span.start, finding.span.end),
    message: finding.message[locale],
    ignorable: ignorable({ ...finding.span, category: finding.category }),
    suggestions: finding.suggestions.slice(0, maxSuggestions).map(({ label, edits, safe }) => ({
      ...diffSuggestion(text, edits),
      label: label[locale],
      safe,
      edits,
    })),
  }));
}
