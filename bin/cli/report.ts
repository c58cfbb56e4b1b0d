import type { Metric } from "@/lib/features/analyses/report-schemas";
import { scoreOf } from "./essay-score";
import { excerpt, printable } from "./excerpt";
import { allFindings, type Finding, type Result } from "./findings";
import { aspectLabel, skipReason } from "./labels";
import { type Paint, painter, type Style } from "./paint";
import { type Place, placeFinder } from "./position";
import { scoreLines } from "./score-lines";
import { type Severity, severities, severityLabel } from "./severity";
import { type Locale, say } from "./words";

const colours: Readonly<Record<Severity, Style>> = {
  info: "cyan",
  minor: "yellow",
  major: "red",
  critical: ["bold", "red"],
};

/** Suggestions shown for one finding. */
const mostSuggestions = 5;
const indent = " ".repeat(4);

/** What a report is about and how it is to look. */
type ReportOptions = { name: string; text: string; locale: Locale; colour: boolean };

type Context = ReportOptions & { paint: Paint; placeOf: (offset: number) => Place };

function suggestionLines({ suggestions }: Finding, { locale, paint }: Context): string[] {
  return suggestions.slice(0, mostSuggestions).map(({ label, safe }) => {
    const mark = safe ? ` (${say(locale, "safe")})` : "";
    return `${indent}${paint("green", "→")} ${printable(label[locale])}${paint("dim", mark)}`;
  });
}

function findingLines(finding: Finding, context: Context): string[] {
  const { locale, paint, text } = context;
  const place = context.placeOf(finding.span.start);
  const severity = paint(colours[finding.severity], severityLabel(finding.severity, locale));
  const [line, underline] = excerpt(text, finding.span, place);
  return [
    `  ${place.line}:${place.column} ${severity} ${paint("dim", finding.rule)} ${printable(finding.message[locale])}`,
    ...(line.trim() === ""
      ? []
      : [`${indent}${line}`, `${indent}${paint(colours[finding.severity], underline)}`]),
    ...suggestionLines(finding, context),
  ];
}

function aspectLines(result: Result, context: Context): string[] {
  const { locale, paint } = context;
  const heading = paint("bold", aspectLabel(result.aspect, locale));
  const skipped = result.data?.skipped;
  if (typeof skipped === "string")
    return [heading, `  ${say(locale, "skipped", skipReason(skipped, locale))}`, ""];
  const findings = result.findings.flatMap((finding) => findingLines(finding, context));
  return [heading, ...(findings.length > 0 ? findings : [`  ${say(locale, "noFindings")}`]), ""];
}

function metricLine({ label, value }: Metric, width: number, locale: Locale): string {
  const number = value.toLocaleString(locale, { maximumFractionDigits: 2 });
  return `  ${printable(label[locale]).padEnd(width)}  ${number}`;
}

function metricLines(results: readonly Result[], { locale, paint }: Context): string[] {
  const metrics = results.flatMap(({ metrics }) => metrics);
  if (metrics.length === 0) return [];
  const width = Math.max(...metrics.map(({ label }) => label[locale].length));
  return [
    paint("bold", say(locale, "metrics")),
    ...metrics.map((metric) => metricLine(metric, width, locale)),
    "",
  ];
}

function summaryLine(findings: readonly Finding[], { locale, paint }: Context): string {
  const counts = severities
    .map((severity) => ({
      severity,
      count: findings.filter((finding) => finding.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .reverse()
    .map(({ severity, count }) => paint(colours[severity], `${severityLabel(severity, locale)} ${count}`));
  return say(locale, "total", counts.length > 0 ? `${findings.length} (${counts.join(", ")})` : "0");
}

/** A result for people: findings by aspect with the place underlined, then the metrics, then a count. */
export function renderReport(results: readonly Result[], options: ReportOptions): string {
  const paint = painter(options.colour);
  const context: Context = { ...options, paint, placeOf: placeFinder(options.text) };
  const engine = results[0]?.engine ?? "";
  return [
    `${paint("bold", printable(options.name))} ${paint("dim", engine)}`,
    "",
    ...scoreLines(scoreOf(results), context),
    ...results.filter(({ aspect }) => aspect !== "score").flatMap((result) => aspectLines(result, context)),
    ...metricLines(results, context),
    summaryLine(allFindings(results), context),
    "",
  ].join("\n");
}
