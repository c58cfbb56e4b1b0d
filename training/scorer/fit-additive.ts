import { seededRandom } from "@/lib/kernel/seeded-random";
import type { BinnedColumn } from "./bin-column";

/** `falling`: whether the answer may only fall as the feature grows. */
export type Column = BinnedColumn & { falling: boolean };

export type BoostingOptions = {
  rounds: number;
  /** The share of each step that is taken. */
  rate: number;
  /** Shares of the columns and of the rows that a round looks at. */
  columnShare: number;
  rowShare: number;
  /** The least weight on either side of a split, in rows. */
  leastRows: number;
  /** Added to a side's weight, so that small sides move little. */
  shrinkage: number;
  seed: number;
};

/** An intercept, and for each column what each of its bins adds. */
export type AdditiveFit = { intercept: number; shapes: Float64Array[] };

type Split = { column: number; bin: number; low: number; high: number; gain: number };

type Histogram = { sums: Float64Array; weights: Float64Array };

function fill(histogram: Histogram, { bins }: Column, rows: Uint32Array, rest: Float64Array): void {
  const { sums, weights } = histogram;
  sums.fill(0);
  weights.fill(0);
  for (const row of rows) {
    const bin = bins[row] ?? 0;
    sums[bin] = (sums[bin] ?? 0) + (rest[row] ?? 0);
    weights[bin] = (weights[bin] ?? 0) + 1;
  }
}

/** The best place to cut a column in two, and the step on either side. */
function bestSplit(
  column: Column,
  index: number,
  { sums, weights }: Histogram,
  { leastRows, shrinkage }: BoostingOptions,
): Split | undefined {
  let sum = 0;
  let weight = 0;
  for (let bin = 0; bin <= column.edges.length; bin++) {
    sum += sums[bin] ?? 0;
    weight += weights[bin] ?? 0;
  }
  let best: Split | undefined;
  let lowSum = 0;
  let lowWeight = 0;
  for (let bin = 0; bin < column.edges.length; bin++) {
    lowSum += sums[bin] ?? 0;
    lowWeight += weights[bin] ?? 0;
    const highWeight = weight - lowWeight;
    if (lowWeight < leastRows || highWeight < leastRows) continue;
    const low = lowSum / (lowWeight + shrinkage);
    const high = (sum - lowSum) / (highWeight + shrinkage);
    if (column.falling && high > low) continue;
    const gain = low * lowSum + high * (sum - lowSum);
    if (!best || gain > best.gain) best = { column: index, bin, low, high, gain };
  }
  return best;
}

const draw = (count: number, share: number, random: () => number): Uint32Array => {
  const drawn = new Uint32Array(count);
  let size = 0;
  for (let index = 0; index < count; index++) if (random() < share) drawn[size++] = index;
  return drawn.subarray(0, size);
};

/**
 * An additive model by stochastic gradient boosting with trees of a single split (Friedman 2002; Lou, Caruana and Gehrke 2012):
 * the answer is the intercept plus one value for each column, so that a column's part in it is exact.
 */
export function fitAdditive(
  columns: readonly Column[],
  target: Float64Array,
  options: BoostingOptions,
): AdditiveFit {
  const random = seededRandom(options.seed);
  const intercept = target.reduce((sum, value) => sum + value, 0) / Math.max(1, target.length);
  const rest = target.map((value) => value - intercept);
  const shapes = columns.map(({ edges }) => new Float64Array(edges.length + 1));
  const histogram: Histogram = { sums: new Float64Array(256), weights: new Float64Array(256) };
  for (let round = 0; round < options.rounds; round++) {
    const rows = draw(target.length, options.rowShare, random);
    let best: Split | undefined;
    for (const index of draw(columns.length, options.columnShare, random)) {
      const column = columns[index];
      if (!column || column.edges.length === 0) continue;
      fill(histogram, column, rows, rest);
      const split = bestSplit(column, index, histogram, options);
      if (split && (!best || split.gain > best.gain)) best = split;
    }
    if (!best) continue;
    const { column, bin, low, high } = best;
    const shape = shapes[column];
    const bins = columns[column]?.bins;
    if (!shape || !bins) continue;
    const steps = shape.map((_, at) => options.rate * (at <= bin ? low : high));
    for (const [at, step] of steps.entries()) shape[at] = (shape[at] ?? 0) + step;
    for (let row = 0; row < rest.length; row++) rest[row] = (rest[row] ?? 0) - (steps[bins[row] ?? 0] ?? 0);
  }
  return { intercept, shapes };
}
