import { type AdditiveModel, sumOf } from "@/lib/engines/essay/scoring/additive-model";
import type { ChoiceRule } from "@/lib/engines/essay/scoring/choose-scores";
import { highestScore } from "@/lib/engines/essay/scoring/essay-score";
import type { Column } from "./fit-additive";

const steps = 30;

/** For each feature the values that it adds, over all essays, in ascending order. */
const sortedParts = (shapes: AdditiveModel["shapes"][number], columns: readonly Column[]): Float64Array[] =>
  columns.map(({ bins }, index) => Float64Array.from(bins, (bin) => shapes[index]?.[bin] ?? 0).sort());

const at = (sorted: Float64Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;

/**
 * What each feature adds for an essay that is strong in all of them: the same quantile of each feature's parts, chosen so that the
 * points of all together, stretched as grades are, make 200. Where even the best parts make less, they are the reference.
 */
export function fitReferences(
  { intercepts, shapes }: Pick<AdditiveModel, "intercepts" | "shapes">,
  columns: readonly Column[],
  { means, stretch }: ChoiceRule,
): number[][] {
  return shapes.map((shape, output) => {
    const sorted = sortedParts(shape, columns);
    const atShare = (share: number) => sorted.map((parts) => at(parts, share));
    const points = (share: number) => {
      const mean = means[output] ?? 0;
      return mean + (stretch[output] ?? 1) * (sumOf(intercepts[output] ?? 0, atShare(share)) - mean);
    };
    let low = 0;
    let high = 1;
    for (let step = 0; step < steps; step++) {
      const middle = (low + high) / 2;
      if (points(middle) < highestScore) low = middle;
      else high = middle;
    }
    return atShare(high);
  });
}
