import { scoreOf } from "./essay-score";
import { allFindings, type Finding, type Result } from "./findings";
import type { JobId } from "./jobs";
import { replaceable } from "./replacement";
import type { Severity } from "./severity";

/** Shown of a passage as evidence, in UTF-16 code units. */
const longestEvidence = 200;

const levels: Readonly<Record<Severity, "error" | "warning" | "hint">> = {
  critical: "error",
  major: "error",
  minor: "warning",
  info: "hint",
};

function findingAnswer(text: string, finding: Finding) {
  const { start, end, replacements } = replaceable(text, finding);
  const { rule, category, severity } = finding;
  const competency = finding.competency ?? null;
  return { start, end, rule, category, competency, severity: levels[severity], suggestions: replacements };
}

/** Cut without leaving half of a character. */
const shortened = (text: string): string =>
  text.length > longestEvidence
    ? `${text.slice(0, longestEvidence - 1).replace(/[\uD800-\uDBFF]$/, "")}…`
    : text;

const reasonOf = (rule: string): string => rule.slice(rule.indexOf("/") + 1);

function evidenceOf(text: string, { start, end }: Finding["span"]): string {
  const passage = text.slice(start, Math.min(end, start + 2 * longestEvidence));
  return shortened(passage.replace(/\s+/g, " ").trim());
}

/** Where nothing is written, there is no passage for a finding. */
const blank = { reason: "blank", evidence: "" };

/** The categories of what annuls an essay, and of what makes it look better than it is. */
const alarming: ReadonlySet<string> = new Set(["annulment", "integrity"]);

/** Each reason for which the essay may be annulled or is no honest one, with the first passage that shows it. */
function annulmentAnswer(text: string, findings: readonly Finding[]) {
  if (!/[\p{L}\p{N}]/u.test(text)) return [blank];
  const first = new Map<string, Finding["span"]>();
  for (const { category, rule, span } of findings)
    if (alarming.has(category) && !first.has(reasonOf(rule))) first.set(reasonOf(rule), span);
  return [...first].map(([reason, span]) => ({ reason, evidence: evidenceOf(text, span) }));
}

/** The scores of an essay in short; nulls where none is given. */
function scoreAnswer(results: readonly Result[]) {
  const score = scoreOf(results);
  if (!score) return { scores: null, total: null, interval: null };
  const { scores, total, interval } = score;
  return { scores: scores.map((each) => each.score), total, interval };
}

/**
 * What a batch answers about an essay. Offsets are UTF-16 code units of `text`; a suggestion is what may stand in the place of
 * `[start, end)`. What annuls an essay stands among its findings as well, with its place.
 */
export function essayAnswer(id: JobId | null, text: string, results: readonly Result[]) {
  const findings = allFindings(results);
  return {
    id,
    ...scoreAnswer(results),
    annulment: annulmentAnswer(text, findings),
    findings: findings.map((finding) => findingAnswer(text, finding)).sort((a, b) => a.start - b.start),
  };
}
