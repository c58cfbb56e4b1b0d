import type { Competency } from "../catalogue/competency";
import type { Localized, Span } from "../types";

/**
 * Points that one group of features cost, or earned where negative, against an essay that is strong in each of them. `rules` are those
 * whose findings the group counts: mending them wins points back.
 */
export type LossItem = {
  id: string;
  points: number;
  label: Localized;
  advice: Localized;
  rules: readonly string[];
};

/** `items` and `residual` add up to 200 − `score`; the residual is what rounding to a step of 40 and the joint choice left over. */
export type CompetencyScore = {
  competency: Competency;
  score: number;
  interval: readonly [low: number, high: number];
  descriptor: Localized;
  items: readonly LossItem[];
  residual: number;
};

/**
 * Five grades of 0 to 200 in steps of 40, their sum, and intervals that hold nine in ten human grades. `leftOut` are passages that do
 * not count: what is repeated, pasted or heaped up to make the text look longer or richer.
 */
export type EssayScore = {
  model: string;
  scores: readonly CompetencyScore[];
  total: number;
  interval: readonly [low: number, high: number];
  leftOut: readonly Span[];
};

export const competencies: readonly Competency[] = [1, 2, 3, 4, 5];
export const highestScore = 200;
export const scoreStep = 40;
