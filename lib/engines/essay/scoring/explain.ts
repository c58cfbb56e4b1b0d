import { highestScore } from "./essay-score";
import { groupOf } from "./features/feature";
import type { ScorerModel } from "./scorer-model";

/** Points to one decimal; never −0, which JSON does not keep. */
const rounded = (points: number): number => Math.round(points * 10) / 10 + 0;

/** Points lost by group of features, the costliest first; `residual` is the rest of the loss. */
export type Explanation = { losses: readonly (readonly [group: string, points: number])[]; residual: number };

/**
 * Where a competency's loss comes from: for each group of features the points by which its parts fall short of the reference, in the
 * stretched points that grades are chosen by. The model is additive, so the losses are exact; they and the residual add up to 200 − `score`.
 */
export function explainLoss(
  { additive, choice, references }: ScorerModel,
  output: number,
  parts: readonly number[],
  score: number,
): Explanation {
  const stretch = choice.stretch[output] ?? 1;
  const groups = new Map<string, number>();
  for (const [index, feature] of additive.features.entries()) {
    const short = (references[output]?.[index] ?? 0) - (parts[index] ?? 0);
    groups.set(groupOf(feature), (groups.get(groupOf(feature)) ?? 0) + stretch * short);
  }
  const losses = [...groups]
    .map(([group, points]) => [group, rounded(points)] as const)
    .filter(([, points]) => points !== 0)
    .toSorted(([, a], [, b]) => b - a);
  const explained = losses.reduce((sum, [, points]) => sum + points, 0);
  return { losses, residual: rounded(highestScore - score - explained) };
}
