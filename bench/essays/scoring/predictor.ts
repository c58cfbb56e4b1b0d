import type { ScoredEssay } from "@/training/corpus";

type Interval = readonly [low: number, high: number];

/**
 * Five competencies and their total in steps of 40, and an interval that should hold 90 % of the human totals. A predictor may also
 * give `intervals` of the competencies and, for each one below 200, the share of the loss that it leaves unexplained.
 */
export type Prediction = {
  scores: readonly number[];
  total: number;
  interval: Interval;
  intervals?: readonly Interval[];
  unexplained?: readonly number[];
};

/** Grades an essay without looking at the grades that it carries. */
type Predictor = (essay: ScoredEssay) => Prediction | Promise<Prediction>;

/** Learns to grade from essays with grades. */
export type Train = (essays: readonly ScoredEssay[]) => Predictor | Promise<Predictor>;

export const competencies = [0, 1, 2, 3, 4] as const;
export const highestScore = 200;
export const highestTotal = 1_000;

/** The nearest grade in steps of 40 between 0 and `highest`. */
export const toGrade = (points: number, highest: number): number =>
  Math.min(highest, Math.max(0, Math.round(points / 40) * 40));
