import type { EssayRule } from "../catalogue/catalogue";
import type { EssayDocument } from "../document";
import { tagsOf } from "../language/tags-of";
import type { Reading } from "../norm/context/reading";
import { indexRules, scanDocument } from "../norm/scan";
import { type RuleFinding, replacement } from "../report";
import { isAllCapitals } from "../text/normal-form";
import type { Localized, Span } from "../types";
import { commaPatterns } from "./comma-patterns";
import type { CommaRule } from "./comma-rule";
import { findMarkFaults, splices } from "./find-marks";
import { placeOf } from "./gap-place";
import { commaPlace, type GapKind } from "./gaps";
import { type JudgedGap, judgeCommas } from "./judge-commas";
import { loadCommaModel } from "./load-comma-model";
import { joinPatterns, type NamedGap } from "./match-patterns";
import { missingRules } from "./missing-rules";
import { isNeeded } from "./needed-comma";
import { settleFaults } from "./settle-faults";
import { surplusRules } from "./surplus-rules";
import { clauseViews, textGaps } from "./text-gaps";

const patterns = indexRules(commaPatterns);

/** Faults that are less probable are not told; where no rule names the fault, it takes more. See docs/models/portuguese-commas.md. */
const leastProbable: Readonly<Record<GapKind, { named: number; unnamed: number }>> = {
  open: { named: 0.15, unnamed: 0.3 },
  comma: { named: 0.25, unnamed: 0.4 },
};
const unnamed: ReadonlySet<EssayRule> = new Set<EssayRule>([
  "punctuation/missing-comma",
  "punctuation/surplus-comma",
]);

const rulesOf: Readonly<Record<GapKind, readonly CommaRule[]>> = { open: missingRules, comma: surplusRules };

/** UTF-16 code units; of longer words only the place of the comma is shown. */
const longestSpan = 40;

/** The passage of a fault, what it should be, and the corrected words that the message shows. */
type Correction = { span: Span; text: string; shown: string };

/** Puts a comma behind the word before the gap. */
function insertion(text: string, before: Span, after: Span): Correction {
  const end = commaPlace(text, before.end);
  const start = end - before.start > longestSpan ? end - 1 : before.start;
  const corrected = `${text.slice(before.start, end)},`;
  return {
    span: { start, end },
    text: `${text.slice(start, end)},`,
    shown: corrected + text.slice(end, after.end),
  };
}

/** Takes the comma out from between the words. */
function removal(text: string, before: Span, after: Span): Correction {
  const comma = text.indexOf(",", before.end);
  const long = after.end - before.start > longestSpan;
  const span = long ? { start: comma, end: comma + 1 } : { start: before.start, end: after.end };
  const rest = text.slice(comma + 1, after.end);
  const shown = text.slice(before.start, comma) + (/^\s/u.test(rest) ? rest : ` ${rest}`);
  return { span, text: long ? "" : shown, shown };
}

const inWords = (message: Localized, right: string): Localized => ({
  "pt-BR": message["pt-BR"].replaceAll("{right}", () => right),
  en: message.en.replaceAll("{right}", () => right),
});

/** A gap at fault, with its rule unless a pattern tells of it. */
type Fault = NamedGap & { named?: CommaRule };

/** The fault of a gap: what a pattern shows, or what the model finds probable and nothing in grammar speaks against. */
function faultOf(gap: NamedGap): Fault[] {
  if (gap.told) return [gap];
  const least = leastProbable[gap.kind];
  const place = gap.fault < least.named ? undefined : placeOf(gap.view, gap.gap);
  if (!place || (gap.kind === "comma" && isNeeded(place))) return [];
  const named = rulesOf[gap.kind].find(({ applies }) => applies(place));
  const enough = named && (gap.fault >= least.unnamed || !unnamed.has(named.rule));
  return enough ? [{ ...gap, named }] : [];
}

function toFinding(text: string, { view, gap, kind, told, named }: Fault): RuleFinding[] {
  if (told) return [told];
  const [before, after] = [view.words[gap], view.words[gap + 1]];
  if (!named || !before || !after || isAllCapitals(text.slice(before.start, after.end))) return [];
  const { span, text: corrected, shown } = (kind === "open" ? insertion : removal)(text, before, after);
  return [
    {
      rule: named.rule,
      severity: named.rule === "punctuation/subject-verb" ? "major" : "minor",
      span,
      message: inWords(named.message, shown),
      suggestions: [replacement(span, corrected)],
    },
  ];
}

/** Keeps the surprise at one comma finite. */
const leastProbability = 1e-6;

/** How unlikely the commas of a text are, there or not: the mean of −ln of the probability of each; 0 without gaps. */
function meanSurprise(gaps: readonly JudgedGap[]): number {
  const probabilities = gaps.map(({ kind, comma }) => (kind === "comma" ? comma : 1 - comma));
  const surprise = probabilities.reduce((sum, value) => sum - Math.log(Math.max(leastProbability, value)), 0);
  return gaps.length === 0 ? 0 : surprise / gaps.length;
}

/**
 * Faults of punctuation in a Portuguese text: commas by patterns and by the model of what reviewers mark, other marks by rule. Of one
 * place one of them tells; with the mean surprise at its commas. `readings` are those of each sentence.
 */
export async function findPunctuation(
  document: EssayDocument,
  readings: readonly (readonly Reading[])[],
): Promise<{ findings: RuleFinding[]; surprise: number }> {
  const [tagged, model] = await Promise.all([tagsOf(document), loadCommaModel()]);
  const views = clauseViews(document, tagged);
  const gaps = judgeCommas(model, textGaps(views));
  const judged = joinPatterns(gaps, scanDocument(document, readings, patterns));
  const faults = settleFaults(judged.flatMap(faultOf));
  const marks = [...findMarkFaults(document), ...views.flatMap((view) => splices(document, view))];
  const marked = new Set(marks.map(({ span }) => span.start));
  const commas = faults.flatMap((fault) => toFinding(document.text, fault));
  return {
    findings: [...marks, ...commas.filter(({ span }) => !marked.has(span.start))],
    surprise: meanSurprise(gaps),
  };
}
