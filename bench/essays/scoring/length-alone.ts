import { countWords, type ScoredEssay, textOf } from "@/training/corpus";
import { quantile } from "../../statistics";
import { fitLine } from "../linear-fit";
import { competencies, highestScore, highestTotal, type Prediction, toGrade } from "./predictor";

/** The share of human totals that the interval is meant to hold. */
const intervalShare = 0.9;

const logLength = (essay: ScoredEssay): number => Math.log(1 + countWords(textOf(essay)));
const inScale = (points: number): number => Math.min(highestTotal, Math.max(0, points));

/**
 * The baseline that any judge must beat: each competency as a straight line over the logarithm of the word count. The total is the
 * rounded sum of the unrounded competencies; its interval is as wide as the training essays' errors.
 */
export function trainLengthAlone(essays: readonly ScoredEssay[]): (essay: ScoredEssay) => Prediction {
  const lengths = essays.map(logLength);
  const lines = competencies.map((competency) =>
    fitLine(
      lengths,
      essays.map(({ scores }) => scores[competency] ?? 0),
    ),
  );
  const estimate = (length: number) => lines.map(({ intercept, slope }) => intercept + slope * length);
  const sum = (points: readonly number[]) => points.reduce((total, value) => total + value, 0);
  const errors = essays.map(({ total }, index) => Math.abs(total - sum(estimate(lengths[index] ?? 0))));
  const margin = quantile(errors, intervalShare);
  return (essay) => {
    const points = estimate(logLength(essay));
    const total = sum(points);
    return {
      scores: points.map((value) => toGrade(value, highestScore)),
      total: toGrade(total, highestTotal),
      interval: [inScale(total - margin), inScale(total + margin)],
    };
  };
}
