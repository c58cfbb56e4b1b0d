import type { EssayDocument } from "../document";
import { stretchedPassages } from "../integrity/manipulations";
import { metric, report } from "../report";
import type { AspectResult, EssayInput, Finding, Span } from "../types";
import { deductTemplate, templateRule } from "./deduct-template";
import type { EssayScore } from "./essay-score";
import { leaveOut, withShreds } from "./leave-out";
import { loadScorer } from "./load-scorer";
import { readForScoring, scoreReading } from "./score-essay";

/** A document with the results of its other aspects. */
export type ReadText = { document: EssayDocument; aspects: readonly AspectResult[] };

/** Reads a text and runs its other aspects. */
export type ReadEssay = (input: EssayInput) => Promise<ReadText>;

/** What of a text counts: the text without the passages that stretch it, its findings at their places in the whole text. */
type Counted = ReadText & { leftOut: readonly Span[] };

async function countedOf({ document, aspects }: ReadText, read: ReadEssay): Promise<Counted> {
  const { text, leftOut, placeOf } = leaveOut(
    document.text,
    withShreds(document.sentences, stretchedPassages(aspects)),
  );
  if (leftOut.length === 0) return { document, aspects, leftOut };
  const { theme, motivatingText, title } = document;
  const counted = await read({ text, theme, motivatingText, title, language: "pt" });
  const inWhole = (finding: Finding): Finding => ({
    ...finding,
    span: { start: placeOf(finding.span.start), end: placeOf(finding.span.end) },
  });
  const placed = counted.aspects.map((aspect) => ({ ...aspect, findings: aspect.findings.map(inWhole) }));
  return { document: counted.document, aspects: placed, leftOut };
}

const hasScore = ({ language, words }: EssayDocument): boolean => language === "pt" && words.length > 0;

async function scoreCounted(
  { document, aspects, leftOut }: Counted,
  least?: readonly number[],
): Promise<EssayScore | undefined> {
  if (!hasScore(document)) return undefined;
  const reading = await readForScoring(document, aspects);
  return { ...scoreReading(await loadScorer(), reading, aspects, least), leftOut };
}

/** A learnt text loses a level whatever of it counts. */
const isLearnt = ({ aspects }: ReadText, isGone: (finding: Finding) => boolean = () => false): boolean =>
  aspects.some(({ findings }) =>
    findings.some((finding) => finding.rule === templateRule && !isGone(finding)),
  );

/**
 * The score that a text would have without some of its findings: what they count is taken back, all else stays as it is, and no
 * grade falls. Undefined for a text that is not in Portuguese or has no words.
 * @param text with all findings
 * @param isGone whether a finding is mended or wrong
 */
export async function rescoreText(
  text: ReadText,
  read: ReadEssay,
  isGone: (finding: Finding) => boolean,
): Promise<EssayScore | undefined> {
  if (!hasScore(text.document)) return undefined;
  const counted = await countedOf(text, read);
  const before = await scoreCounted(counted);
  const remaining = counted.aspects.map((aspect) => ({
    ...aspect,
    findings: aspect.findings.filter((finding) => !isGone(finding)),
  }));
  const after = await scoreCounted(
    { ...counted, aspects: remaining },
    before?.scores.map(({ score }) => score),
  );
  return after && isLearnt(text, isGone) ? deductTemplate(after) : after;
}

/**
 * The grades that people are likely to give by the criteria of ENEM. `data`: an `EssayScore`; a text without a score has neither data nor
 * metrics. What annuls an essay is found by other aspects and leaves the grades as they are; passages that stretch a text do not count, and an essay
 * learnt by heart loses a level in competencies 2 and 3.
 */
export async function analyseScore(text: ReadText, read: ReadEssay): Promise<AspectResult> {
  const counted = hasScore(text.document) ? await scoreCounted(await countedOf(text, read)) : undefined;
  if (!counted) return report("score", [], []);
  const score = isLearnt(text) ? deductTemplate(counted) : counted;
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
