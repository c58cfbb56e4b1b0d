import { KeyTable } from "@/lib/engines/essay/language/key-table";
import { type ExampleSet, placesBelow } from "./example-set";
import { type LogisticOptions, type TrainedLogistic, trainLogistic } from "./train-logistic";

/** Log-odds of the examples at the places `chosen`. */
export function scoreExamples(
  { hashes, weights, bias }: TrainedLogistic,
  examples: ExampleSet,
  chosen: Uint32Array,
): Float64Array {
  const places = new KeyTable(hashes);
  return Float64Array.from(chosen, (index) =>
    examples.hashes(index).reduce((sum, hash) => sum + (weights[places.find(hash)] ?? 0), bias),
  );
}

/**
 * Log-odds of every example from a model that was trained without the example's fold. `foldOf` gives the fold of an example, 0 to `folds` - 1;
 * `learned` are the examples to train on (all by default).
 */
export function crossFit(
  examples: ExampleSet,
  options: LogisticOptions,
  folds: number,
  foldOf: (index: number) => number,
  learned: Uint32Array = placesBelow(examples.count),
): Float64Array {
  const scores = new Float64Array(examples.count);
  for (let fold = 0; fold < folds; fold++) {
    const unseen = placesBelow(examples.count).filter((index) => foldOf(index) === fold);
    const seen = learned.filter((index) => foldOf(index) !== fold);
    const model = trainLogistic(examples, options, seen);
    for (const [place, score] of scoreExamples(model, examples, unseen).entries())
      scores[unseen[place] ?? 0] = score;
  }
  return scores;
}
