import type { CorrectedEssay, Correction } from "@/training/corpus";
import { type Finding, isNormFinding, overlap } from "../finding";
import { fixesExactly } from "./exact-fix";
import { type Kind, kindOf } from "./kind";

/** So many suggestions of a finding are looked at: what a reader sees without scrolling. */
const shownSuggestions = 5;

type JudgedFinding = {
  finding: Finding;
  overlapped: boolean;
  /** It overlaps a correction that changes nothing but punctuation. */
  overlapsPunctuation: boolean;
};
export type JudgedCorrection = {
  correction: Correction;
  kind: Kind;
  overlapped: boolean;
  overlappedByPunctuation: boolean;
  exact: boolean;
};
export type JudgedEssay = {
  essay: CorrectedEssay;
  findings: JudgedFinding[];
  corrections: JudgedCorrection[];
};

/** Whether a finding is of a rule about commas, stops and their like. */
export const isPunctuation = ({ category }: Finding): boolean => category === "punctuation";

/** Whether one of the suggestions that a reader sees first is what the person wrote. */
export const suggestsExactly = (text: string, correction: Correction, finding: Finding): boolean =>
  finding.suggestions.slice(0, shownSuggestions).some(({ edits }) => fixesExactly(text, correction, edits));

function judgeCorrection(text: string, correction: Correction, found: readonly Finding[]): JudgedCorrection {
  const over = found.filter(({ span }) => overlap(span, correction));
  return {
    correction,
    kind: kindOf(correction.wrong, correction.right),
    overlapped: over.length > 0,
    overlappedByPunctuation: over.some(isPunctuation),
    exact: over.some((finding) => suggestsExactly(text, correction, finding)),
  };
}

/** Compares the short findings of competency 1 with what people corrected in the essay. */
export function judge(essay: CorrectedEssay, findings: readonly Finding[]): JudgedEssay {
  const found = findings.filter(isNormFinding);
  const corrections = essay.corrections.map((correction) => judgeCorrection(essay.text, correction, found));
  const judgedFindings = found.map((finding) => {
    const over = corrections.filter(({ correction }) => overlap(finding.span, correction));
    return {
      finding,
      overlapped: over.length > 0,
      overlapsPunctuation: over.some(({ kind }) => kind === "punctuation"),
    };
  });
  return { essay, findings: judgedFindings, corrections };
}
