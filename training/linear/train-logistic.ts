import type { LogisticModel } from "@/lib/engines/essay/language/logistic-model";
import { seededRandom } from "@/lib/kernel/seeded-random";
import { type ExampleSet, placesBelow } from "./example-set";
import { findFeatureRows } from "./feature-rows";
import { type FtrlOptions, FtrlWeights } from "./ftrl";

export type LogisticOptions = FtrlOptions & {
  seed: number;
  epochs: number;
  /** Features that occur less often are left out; at most 255. */
  leastCount: number;
};

/** A trained model whose weights are still exact: sorted hashes, a weight for each. */
export type TrainedLogistic = { hashes: Uint32Array; weights: Float64Array; bias: number };

const highestByte = 127;

function shuffled(length: number, random: () => number): Uint32Array {
  const order = placesBelow(length);
  for (let last = length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const kept = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = kept;
  }
  return order;
}

/**
 * Learns a yes-or-no decision from the examples at the places `chosen` (all of them by default). The same input and seed give
 * the same weights.
 */
export function trainLogistic(
  examples: ExampleSet,
  options: LogisticOptions,
  chosen: Uint32Array = placesBelow(examples.count),
): TrainedLogistic {
  const { hashes, rowsOf } = findFeatureRows(examples, chosen, options.leastCount);
  const weights = new FtrlWeights(hashes.length, options);
  const random = seededRandom(options.seed);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const place of shuffled(chosen.length, random)) {
      const index = chosen[place] ?? 0;
      weights.learn(rowsOf(place), examples.answer(index), examples.weight(index));
    }
  }
  const kept = Uint32Array.from(hashes.keys())
    .filter((row) => weights.weight(row) !== 0)
    .sort((a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0));
  return {
    hashes: kept.map((row) => hashes[row] ?? 0),
    weights: Float64Array.from(kept, (row) => weights.weight(row)),
    bias: weights.weight(hashes.length),
  };
}

/** A model as it lies in its file: weights in bytes, those that round to nothing left out. */
export type CompactLogistic = {
  keys: Uint32Array;
  weights: Int8Array;
} & Pick<LogisticModel, "scale" | "bias">;

/** Rounds the weights to bytes, the largest one being 127. */
export function compactLogistic({ hashes, weights, bias }: TrainedLogistic): CompactLogistic {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const scale = largest === 0 ? 1 : largest / highestByte;
  const rounded = Int8Array.from(weights, (weight) => Math.round(weight / scale));
  return {
    keys: hashes.filter((_, place) => rounded[place] !== 0),
    weights: rounded.filter((weight) => weight !== 0),
    scale,
    bias,
  };
}
