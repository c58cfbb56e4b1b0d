import type { EssayDocument } from "../document";
import { metric, report } from "../report";
import type { AspectResult, Finding } from "../types";
import type { EssayScore } from "./essay-score";
import { loadScorer } from "./load-scorer";
import { readForScoring, scoreReading } from "./score-essay";

const hasScore = ({ language, words }: EssayDocument): boolean => language === "pt" && words.length > 0;

async function scoreDocument(
  document: EssayDocument,
  aspects: readonly AspectResult[],
  least?: readonly number[],
): Promise<EssayScore | undefined> {
  if (!hasScore(document)) return undefined;
  return scoreReading(await loadScorer(), await readForScoring(document, aspects), aspects, least);
}

/**
 * The score that a text would have without some of its findings: what they count is taken back, all else stays as it is, and no
 * grade falls. Undefined for a text that is not in Portuguese or has no words.
 * @param aspects with all findings
 * @param isGone whether a finding is mended or wrong
 */
export async function rescoreDocument(
  document: EssayDocument,
  aspects: readonly AspectResult[],
  isGone: (finding: Finding) => boolean,
): Promise<EssayScore | undefined> {
  const before = await scoreDocument(document, aspects);
  const remaining = aspects.map((aspect) => ({
    ...aspect,
    findings: aspect.findings.filter((finding) => !isGone(finding)),
  }));
  return scoreDocument(
    document,
    remaining,
    before?.scores.map(({ score }) => score),
  );
}

/**
 * The grades that people are likely to give by the criteria of ENEM. `data`: an `EssayScore`; a text without a score has neither data nor
 * metrics. What annuls an essay is found by other aspects and leaves the grades as they are.
 */
export async function analyseScore(
  document: EssayDocument,
  aspects: readonly AspectResult[],
): Promise<AspectResult> {
  const score = await scoreDocument(document, aspects);
  if (!score) return report("score", [], []);
  const grades = score.scores.map(({ competency, score: grade }) =>
    metric(
      `competency-${competency}`,
      grade,
      "score",
      `Competência ${competency}`,
      `Competency ${competency}`,
    ),
  );
  return report(
    "score",
    [],
    [metric("total", score.total, "score", "Nota prevista", "Predicted grade"), ...grades],
    score,
  );
}
