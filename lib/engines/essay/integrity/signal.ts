import type { annulmentRules } from "../catalogue/annulment";
import type { integrityRules } from "../catalogue/integrity";
import type { RuleFinding } from "../report";
import type { Localized, Severity, Span } from "../types";

export type IntegrityRule = keyof typeof annulmentRules | keyof typeof integrityRules;

/** "certain" only with evidence that can mean nothing else; "probable" when honest essays hardly ever look so; else "possible". */
export type Confidence = "certain" | "probable" | "possible";

/** One reason to doubt a text, with the passages that show it and the numbers behind it. */
export type Signal = {
  rule: IntegrityRule;
  confidence: Confidence;
  spans: readonly Span[];
  numbers: Readonly<Record<string, number>>;
  message: Localized;
};

const severities: Readonly<Record<Confidence, Severity>> = {
  certain: "critical",
  probable: "major",
  possible: "minor",
};

/** At most so many passages of a signal become findings: the first ones show what is meant. */
const mostPassages = 8;

export const signalFindings = ({ rule, confidence, spans, message }: Signal): RuleFinding[] =>
  spans
    .filter(({ start, end }) => end > start)
    .slice(0, mostPassages)
    .map((span) => ({ rule, severity: severities[confidence], span, message }));

/** A share as a whole number of per cent. */
export const percent = (share: number): number => Math.round(100 * share);
