import type { AspectResult, Finding, Metric, PythonInput } from "../../types";
import { analysers } from "../analysers";
import { readSource } from "../read-source";
import { aspectResult, skippedResult } from "../result";
import { type QualityScore, scoreQuality, type Tally } from "./score";

const isCounts = (value: unknown): value is Record<string, number> =>
  typeof value === "object" &&
  value !== null &&
  Object.values(value).every((count) => typeof count === "number");

/** How often each rule was broken, with the findings that are only counted. */
function tally(results: readonly AspectResult[]): Tally[] {
  const counts = new Map<string, Tally>();
  const add = ({ rule, severity }: Pick<Finding, "rule" | "severity">, count: number) => {
    const key = `${rule} ${severity}`;
    const known = counts.get(key) ?? { rule, severity, count: 0 };
    counts.set(key, { ...known, count: known.count + count });
  };
  for (const { findings, data } of results) {
    for (const finding of findings) add(finding, 1);
    const omitted = isCounts(data?.omitted) ? data.omitted : {};
    for (const [rule, count] of Object.entries(omitted)) {
      const shown = findings.find((finding) => finding.rule === rule);
      if (shown) add(shown, count);
    }
  }
  return [...counts.values()];
}

function metricsOf({ score, parts }: QualityScore): Metric[] {
  return [
    {
      id: "quality-score",
      value: score,
      unit: "score",
      label: { "pt-BR": "Nota de qualidade (0 a 100)", en: "Quality score (0 to 100)" },
    },
    ...parts.map(
      ({ id, points, weight, label }): Metric => ({
        id: `quality-${id}`,
        value: points,
        unit: "score",
        label: { "pt-BR": `${label["pt-BR"]} (até ${weight})`, en: `${label.en} (up to ${weight})` },
      }),
    ),
  ];
}

/**
 * One score of the file, 0 to 100, of what all the aspects found: each part has so many points to lose, and each rule costs as many as
 * its findings weigh, by 100 lines of code. `data` holds `QualityScore`. A file without code has no score.
 */
export function analyseQuality(input: PythonInput): AspectResult {
  const results = Object.values(analysers).map((analyse) => analyse(input));
  const skipped = results.find(({ data }) => data?.skipped === "too-deep");
  if (skipped) return skippedResult("quality", "too-deep");
  const codeLines = readSource(input).outline()?.lines.code ?? 0;
  if (codeLines === 0) return aspectResult("quality", [], []);
  const score = scoreQuality(tally(results), codeLines);
  return aspectResult("quality", [], metricsOf(score), { ...score });
}
