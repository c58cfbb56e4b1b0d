import { sum } from "../statistics";
import { highestScore, scoreStep } from "./essay-score";

/**
 * How points become grades. The model's points lie closer to the mean than grades do; `stretch` pulls each competency's points
 * away from its mean, so that the grades spread as graders' do, and `totalStretch` those of their sum. `pull` says how much the sum
 * of the five grades is held to the predicted total: at 0 each competency is rounded for itself.
 */
export type ChoiceRule = {
  means: readonly number[];
  stretch: readonly number[];
  totalStretch: number;
  pull: number;
};

/** The points that grades are chosen by. */
export const stretchedPoints = ({ means, stretch }: ChoiceRule, points: readonly number[]): number[] =>
  points.map((value, index) => {
    const mean = means[index] ?? 0;
    return mean + (value - mean) * (stretch[index] ?? 1);
  });

const inScale = (grade: number): number => Math.min(highestScore, Math.max(0, grade));
const nearestGrade = (points: number): number => inScale(Math.round(points / scoreStep) * scoreStep);

/** The nearest grade, and the ones above and below it. */
const candidates = (points: number): number[] => {
  const nearest = nearestGrade(points);
  return [...new Set([nearest, nearest - scoreStep, nearest + scoreStep].map(inScale))];
};

/**
 * The five grades that lie closest to the points of the competencies and, together, to those of the total: the least sum of
 * squared distances over the three grades around each competency's points.
 */
export function chooseScores(rule: ChoiceRule, points: readonly number[]): number[] {
  const targets = stretchedPoints(rule, points);
  const mean = sum(rule.means);
  const total = mean + (sum(points) - mean) * rule.totalStretch;
  const options = targets.map(candidates);
  const grades = targets.map(() => 0);
  let best = [...grades];
  let least = Number.POSITIVE_INFINITY;
  const visit = (output: number, cost: number, reached: number): void => {
    if (cost >= least) return;
    if (output === targets.length) {
      const price = cost + rule.pull * (reached - total) ** 2;
      if (price < least) [least, best] = [price, [...grades]];
      return;
    }
    for (const grade of options[output] ?? []) {
      grades[output] = grade;
      visit(output + 1, cost + (grade - (targets[output] ?? 0)) ** 2, reached + grade);
    }
  };
  visit(0, 0, 0);
  return best;
}
