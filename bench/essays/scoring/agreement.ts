import { mean } from "../../statistics";

/** A grade that a person gave and one that was predicted for the same essay. */
export type GradePair = { human: number; predicted: number };

/**
 * Cohen's kappa with quadratic weights (Cohen 1968): 1 for the same grades, 0 for what chance would give. Computed from the
 * moments, 1 − E(h − p)² / (Var h + Var p + (E h − E p)²), which equals the form over a table of any evenly spaced levels:
 * neither the step nor levels that nobody uses change it, so 21 or 26 levels of the total give the same figure.
 * @returns 1 when all grades are one and the same; NaN without grades
 */
export function quadraticKappa(pairs: readonly GradePair[]): number {
  const humans = pairs.map(({ human }) => human);
  const predictions = pairs.map(({ predicted }) => predicted);
  const variance = (values: readonly number[]) => mean(values.map((value) => value ** 2)) - mean(values) ** 2;
  const byChance = variance(humans) + variance(predictions) + (mean(humans) - mean(predictions)) ** 2;
  const observed = mean(pairs.map(({ human, predicted }) => (human - predicted) ** 2));
  return observed === 0 ? 1 : 1 - observed / byChance;
}

/** Mean absolute error, in points. */
export const meanAbsoluteError = (pairs: readonly GradePair[]): number =>
  mean(pairs.map(({ human, predicted }) => Math.abs(human - predicted)));

/** Root of the mean squared error, in points. */
export const rootMeanSquaredError = (pairs: readonly GradePair[]): number =>
  Math.sqrt(mean(pairs.map(({ human, predicted }) => (human - predicted) ** 2)));

/** The share of grades that are at most `points` off, 0 to 1. */
export const shareWithin = (pairs: readonly GradePair[], points: number): number =>
  mean(pairs.map(({ human, predicted }) => Number(Math.abs(human - predicted) <= points)));

/** The share of human grades that lie in their interval, ends included, 0 to 1. */
export const coverage = (
  cases: readonly { human: number; interval: readonly [low: number, high: number] }[],
): number => mean(cases.map(({ human, interval: [low, high] }) => Number(low <= human && human <= high)));
