import type { Diagnostic } from "@astral-sh/ruff-wasm-nodejs";
import { isSafeFix } from "../lint/fix-safety";
import { fixLabel, lintMessage } from "../lint/messages";
import { lintRules } from "../lint/selection";
import { lintSeverity } from "../lint/severity";
import { check } from "../ruff/check";
import { ruffVersion } from "../ruff/load";
import { LineMap } from "../source/line-map";
import type { AspectResult, Edit, Finding, Metric, PythonInput, Span, Suggestion } from "../types";
import { lintVersion } from "../version";
import { oncePerSource } from "./read-source";
import { aspectResult, skippedResult } from "./result";

/** Findings of one rule that are shown; the others are counted. */
const mostPerRule = 50;

type Located = Pick<Diagnostic, "start_location" | "end_location">;

function spanOf(located: Located, lineMap: LineMap): Span {
  const start = lineMap.offset(located.start_location);
  return { start, end: Math.max(lineMap.offset(located.end_location), start) };
}

function toEdits(fix: NonNullable<Diagnostic["fix"]>, lineMap: LineMap): Edit[] {
  return fix.edits
    .map(({ location, end_location, content }) => ({
      span: spanOf({ start_location: location, end_location }, lineMap),
      text: content ?? "",
    }))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

const areApart = (edits: readonly Edit[]) =>
  edits.every((edit, index) => index === 0 || (edits[index - 1]?.span.end ?? 0) <= edit.span.start);

function suggestionsOf(
  diagnostic: Diagnostic,
  code: string,
  input: PythonInput,
  lineMap: LineMap,
): Suggestion[] {
  if (!diagnostic.fix) return [];
  const edits = toEdits(diagnostic.fix, lineMap);
  if (!areApart(edits)) return [];
  const label = fixLabel(code, diagnostic.fix.message, diagnostic.message);
  return [{ label, edits, safe: isSafeFix(code, edits, input.source, input.fileName) }];
}

function toFinding(diagnostic: Diagnostic, code: string, input: PythonInput, lineMap: LineMap): Finding {
  return {
    rule: `ruff/${code}`,
    category: "lint",
    severity: lintSeverity(code),
    span: spanOf(diagnostic, lineMap),
    message: lintMessage(code, diagnostic.message),
    suggestions: suggestionsOf(diagnostic, code, input, lineMap),
  };
}

function lintMetrics(findings: readonly Finding[], omitted: number): Metric[] {
  const fixable = findings.filter(({ suggestions }) => suggestions.length > 0).length;
  const metric = (id: string, value: number, pt: string, en: string): Metric => ({
    id,
    value,
    unit: "count",
    label: { "pt-BR": pt, en },
  });
  return [
    metric("lint-findings", findings.length + omitted, "Avisos", "Findings"),
    metric("lint-fixable", fixable, "Avisos com correção", "Findings with a fix"),
    metric(
      "lint-omitted",
      omitted,
      `Avisos não mostrados (além de ${mostPerRule} por regra)`,
      `Findings not shown (beyond ${mostPerRule} a rule)`,
    ),
  ];
}

function lintResult(input: PythonInput): AspectResult {
  const outcome = check(input.source, lintRules, input.targetVersion ?? lintVersion);
  if (outcome.kind !== "done") return skippedResult("lint", outcome.kind);
  const lineMap = new LineMap(input.source);
  const seen = new Map<string, number>();
  const omitted: Record<string, number> = {};
  const findings: Finding[] = [];
  for (const diagnostic of outcome.value) {
    const { code } = diagnostic;
    if (code === null || code === "invalid-syntax") continue;
    const count = (seen.get(code) ?? 0) + 1;
    seen.set(code, count);
    if (count <= mostPerRule) findings.push(toFinding(diagnostic, code, input, lineMap));
    else omitted[`ruff/${code}`] = count - mostPerRule;
  }
  const omittedTotal = Object.values(omitted).reduce((sum, count) => sum + count, 0);
  return aspectResult("lint", findings, lintMetrics(findings, omittedTotal), {
    ruff: ruffVersion(),
    omitted,
  });
}

/** ruff's findings with their fixes, at most 50 a rule; `data.omitted` counts the others by rule. */
export const analyseLint = oncePerSource(lintResult);
