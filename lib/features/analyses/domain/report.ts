import { type PipelineKind, pipelines } from "./pipeline";

type Localized = Readonly<Record<"pt-BR" | "en", string>>;
type Span = { start: number; end: number };
type Severity = "info" | "minor" | "major" | "critical";

export type Finding = {
  rule: string;
  category: string;
  competency?: number | null;
  severity: Severity;
  span: Span;
  message: Localized;
  suggestions: { label: Localized; edits: { span: Span; text: string }[]; safe: boolean }[];
};

export type Metric = {
  id: string;
  value: number;
  unit?: "words" | "sentences" | "characters" | "lines" | "ratio" | "score" | "count";
  label: Localized;
};

/** What one aspect of an engine found. Spans are UTF-16 offsets into the analysed text. */
export type AspectResult = {
  aspect: string;
  engine: string;
  findings: Finding[];
  metrics: Metric[];
  data?: Record<string, unknown>;
  /** What it came from, where it was taken over from an earlier analysis of an essay. */
  origin?: Pick<Provenance, "engine" | "rules">;
};

/** What a result came from: the same engine, model, rules and input give the same result. */
export type Provenance = { engine: string; model: string | null; rules: string | null; inputSha256: string };

/** The earlier analysis whose result a report repeats, and the instant at which that was made, in ISO 8601. */
export type Reused = { analysisId: string; at: string };

export type Report = {
  kind: PipelineKind;
  language: string | null;
  engine: string;
  /** Of code that was analysed before, by the same engine with the same options. */
  reused?: Reused;
  /** Of essays; absent in results from before it was kept. */
  provenance?: Provenance;
  findings: (Finding & { aspect: string })[];
  metrics: (Metric & { aspect: string })[];
  details: Record<string, Record<string, unknown>>;
  counts: { bySeverity: Record<Severity, number>; byCategory: Record<string, number> };
  missing: string[];
};

const byPosition = (a: Finding, b: Finding): number =>
  a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);

/** How many findings there are of each severity and of each category. */
export function countFindings(findings: readonly Finding[]): Report["counts"] {
  const bySeverity = { info: 0, minor: 0, major: 0, critical: 0 };
  const byCategory: Record<string, number> = {};
  for (const finding of findings) {
    bySeverity[finding.severity] += 1;
    byCategory[finding.category] = (byCategory[finding.category] ?? 0) + 1;
  }
  return { bySeverity, byCategory };
}

/** All versions that are named, each once: a replay's report may be of several. */
const eachOnce = (versions: readonly string[]): string =>
  [...new Set(versions.flatMap((version) => version.split(", ")))].join(", ");

const essayAspects: ReadonlySet<string> = new Set(pipelines.essay);

/**
 * What an essay's report came from where some of its aspects were taken over.
 * @param now what those aspects came from that were not
 */
export function togetherFrom(now: Provenance, results: readonly AspectResult[]): Provenance {
  const origins = results.filter(({ aspect }) => essayAspects.has(aspect)).map(({ origin }) => origin ?? now);
  if (origins.length === 0) return now;
  const rules = origins.flatMap((origin) => origin.rules ?? []);
  return {
    ...now,
    engine: eachOnce(origins.map(({ engine }) => engine)),
    rules: rules.length > 0 ? eachOnce(rules) : null,
  };
}

/**
 * One report out of the aspects that succeeded, findings in the order of the text.
 * @param expected all aspects of the pipeline: those without a result are named as missing
 */
export function consolidate(
  kind: PipelineKind,
  language: string | null,
  expected: readonly string[],
  results: readonly AspectResult[],
): Report {
  const ordered = expected.flatMap((aspect) => results.filter((result) => result.aspect === aspect));
  const findings = ordered
    .flatMap((result) => result.findings.map((finding) => ({ ...finding, aspect: result.aspect })))
    .sort(byPosition);
  return {
    kind,
    language,
    engine: eachOnce(ordered.map((result) => result.engine)),
    findings,
    metrics: ordered.flatMap((result) =>
      result.metrics.map((metric) => ({ ...metric, aspect: result.aspect })),
    ),
    details: Object.fromEntries(ordered.map((result) => [result.aspect, result.data ?? {}])),
    counts: countFindings(findings),
    missing: expected.filter((aspect) => !ordered.some((result) => result.aspect === aspect)),
  };
}

/** How many findings a report shows: those that its author ignores are not counted. */
export const shownCount = ({ counts }: Report): number =>
  Object.values(counts.bySeverity).reduce((sum, count) => sum + count, 0);

/** The aspects that a report was consolidated from. Which engine each had is known where there was one alone. */
export const aspectsOf = (report: Report): AspectResult[] =>
  Object.entries(report.details).map(([aspect, data]) => ({
    aspect,
    engine: report.provenance?.engine ?? report.engine,
    findings: report.findings.filter((finding) => finding.aspect === aspect).map(withoutAspect),
    metrics: report.metrics.filter((metric) => metric.aspect === aspect).map(withoutAspect),
    data,
  }));

const withoutAspect = <T extends { aspect: string }>({ aspect: _, ...rest }: T): Omit<T, "aspect"> => rest;
