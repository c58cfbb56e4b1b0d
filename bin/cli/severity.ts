import type { Finding } from "./findings";
import type { Locale } from "./words";

export const severities = ["info", "minor", "major", "critical"] as const;
export type Severity = (typeof severities)[number];

const labels: Readonly<Record<Locale, Readonly<Record<Severity, string>>>> = {
  "pt-BR": { info: "nota", minor: "leve", major: "grave", critical: "crítico" },
  en: { info: "info", minor: "minor", major: "major", critical: "critical" },
};

export const severityLabel = (severity: Severity, locale: Locale): string => labels[locale][severity];

/** Whether any finding is at or above a level. */
export function reaches(findings: readonly Finding[], level: Severity | undefined): boolean {
  if (!level) return false;
  const least = severities.indexOf(level);
  return findings.some(({ severity }) => severities.indexOf(severity) >= least);
}
