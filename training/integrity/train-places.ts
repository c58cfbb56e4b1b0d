import { readDocument } from "@/lib/engines/essay/document";
import { logProbabilities } from "@/lib/engines/essay/integrity/place-model";
import {
  type PlacedSentence,
  placeCount,
  placedSentences,
} from "@/lib/engines/essay/integrity/sentence-place";
import { seededRandom, shuffle } from "@/lib/kernel/seeded-random";
import { jobOf, type ScoredEssay } from "../corpus";

/** A softmax regression: `weights` has a row of `placeCount` a key. */
export type PlaceWeights = { keys: Uint32Array; weights: Float64Array; bias: Float64Array };

const mostSentences = 80;
/** Rarer features would learn single essays by heart, which then score higher than new ones. */
const fewestUses = 300;
const epochs = 3;
const step = 0.2;
const decay = 1e-3;

const sentencesOf = (essay: ScoredEssay): PlacedSentence[] =>
  placedSentences(readDocument({ ...jobOf(essay), language: "pt" }), mostSentences);

function frequentFeatures(sentences: readonly PlacedSentence[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { features } of sentences)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const frequent = [...counts].filter(([, count]) => count >= fewestUses);
  return new Map(frequent.map(([feature], row) => [feature, row]));
}

/** One matrix of weights with AdaGrad's rates (J. Duchi, E. Hazan, Y. Singer, JMLR 12, 2011). */
class AdaptiveWeights {
  readonly values: Float64Array;
  private readonly squares: Float64Array;

  constructor(rows: number) {
    this.values = new Float64Array(rows * placeCount);
    this.squares = new Float64Array(rows * placeCount).fill(1);
  }

  learn(row: number, place: number, gradient: number): void {
    const at = row * placeCount + place;
    const value = this.values[at] ?? 0;
    const slope = gradient + decay * value;
    const square = (this.squares[at] ?? 1) + slope * slope;
    this.squares[at] = square;
    this.values[at] = value - (step * slope) / Math.sqrt(square);
  }
}

/** Learns which place a sentence has in its essay from its words. The same seed and essays give the same weights. */
export function trainPlaces(essays: readonly ScoredEssay[], seed: number): PlaceWeights {
  const sentences = essays.flatMap(sentencesOf);
  const rowOf = frequentFeatures(sentences);
  const biasRow = rowOf.size;
  const learnt = new AdaptiveWeights(rowOf.size + 1);
  const random = seededRandom(seed);
  const examples = sentences.map(({ features, place }) => ({
    place,
    rows: [...features.flatMap((feature) => rowOf.get(feature) ?? []), biasRow],
  }));
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(examples, random);
    for (const { rows, place } of examples) {
      const sums = new Float64Array(placeCount);
      for (const row of rows)
        for (let at = 0; at < placeCount; at++)
          sums[at] = (sums[at] ?? 0) + (learnt.values[row * placeCount + at] ?? 0);
      const logs = logProbabilities(sums);
      for (const row of rows)
        for (let at = 0; at < placeCount; at++)
          learnt.learn(row, at, Math.exp(logs[at] ?? 0) - (at === place ? 1 : 0));
    }
  }
  return {
    keys: Uint32Array.from(rowOf.keys()),
    weights: learnt.values.slice(0, biasRow * placeCount),
    bias: learnt.values.slice(biasRow * placeCount),
  };
}
