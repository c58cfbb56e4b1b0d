import type { FeatureTemplates } from "@/lib/engines/essay/language/features";
import { FeatureList } from "@/lib/engines/essay/language/linear-model";
import { seededRandom, shuffle } from "@/lib/kernel/seeded-random";
import { findFrequentFeatures } from "./frequent-features";
import { RowWeights } from "./row-weights";
import type { TrainingSentence } from "./training-sentence";

export type TrainingOptions = {
  classCount: number;
  templates: FeatureTemplates;
  epochs: number;
  seed: number;
  /** Features that occur less often are left out. */
  leastCount: number;
  learningRate: number;
  /** The share of features that each step leaves out, so that no few of them carry a decision alone. */
  dropout: number;
};

/** Weights of `hashes.length` features, `classCount` for each, in the order of `hashes`. */
export type DenseModel = { hashes: number[]; weights: Float32Array; classCount: number };

/** A gradient below this changes nothing worth the time. */
const leastGradient = 1e-3;
/** The share of the learning rate that is gone in the last epoch. */
const decay = 0.9;

/** Turns scores into probabilities in place and gives the place of the highest. */
function softmax(scores: Float64Array): number {
  let best = 0;
  for (let name = 1; name < scores.length; name++) if ((scores[name] ?? 0) > (scores[best] ?? 0)) best = name;
  const highest = scores[best] ?? 0;
  let sum = 0;
  for (let name = 0; name < scores.length; name++) {
    const value = Math.exp((scores[name] ?? 0) - highest);
    scores[name] = value;
    sum += value;
  }
  for (let name = 0; name < scores.length; name++) scores[name] = (scores[name] ?? 0) / sum;
  return best;
}

/** One pass of a learner over a sentence. */
class Learner {
  private readonly list = new FeatureList();
  private readonly rows = new Int32Array(this.list.hashes.length);
  private readonly scores: Float64Array;

  constructor(
    private readonly options: TrainingOptions,
    private readonly rowOf: ReadonlyMap<number, number>,
    private readonly weights: RowWeights,
    private readonly random: () => number,
  ) {
    this.scores = new Float64Array(options.classCount);
  }

  learn({ traits, gold }: TrainingSentence, context: readonly Int32Array[], rate: number): void {
    let previous = 0;
    let beforePrevious = 0;
    for (let index = 0; index < gold.length; index++) {
      const right = gold[index] ?? -1;
      let answer = -1;
      if (right >= 0) {
        this.list.count = 0;
        this.options.templates.ofHistory(traits, index, previous, beforePrevious, this.list);
        answer = this.learnWord(context[index] ?? new Int32Array(), right, rate);
      }
      beforePrevious = previous;
      previous = answer + 1;
    }
  }

  private learnWord(context: Int32Array, right: number, rate: number): number {
    const { rows, scores, weights } = this;
    const count = this.chooseRows(context);
    scores.fill(0);
    weights.addScores(rows, count, scores);
    const answer = softmax(scores);
    scores[right] = (scores[right] ?? 0) - 1;
    for (const [name, gradient] of scores.entries())
      if (Math.abs(gradient) >= leastGradient) weights.step(rows, count, name, gradient, rate);
    return answer;
  }

  /** Fills `rows` with the features that dropout leaves. */
  private chooseRows(context: Int32Array): number {
    const { dropout } = this.options;
    let count = 0;
    for (const row of context) if (this.random() >= dropout) this.rows[count++] = row;
    for (const hash of this.list.hashes.subarray(0, this.list.count)) {
      const row = this.rowOf.get(hash);
      if (row !== undefined && this.random() >= dropout) this.rows[count++] = row;
    }
    return count;
  }
}

/**
 * Learns a multinomial logistic regression by stochastic gradient steps with AdaGrad's rates (Duchi, Hazan & Singer, "Adaptive
 * subgradient methods", 2011) and dropout of features. The history of each word is what the model itself has answered, so that
 * it learns to live with its own mistakes. Gives the same weights for the same input and seed.
 */
export function trainLinear(sentences: readonly TrainingSentence[], options: TrainingOptions): DenseModel {
  const random = seededRandom(options.seed);
  const { rows, context } = findFrequentFeatures(sentences, options.templates, options.leastCount);
  const weights = new RowWeights(rows.size, options.classCount);
  const learner = new Learner(options, rows, weights, random);
  const order = sentences.map((_, index) => index);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const rate = options.learningRate * (1 - (decay * epoch) / options.epochs);
    shuffle(order, random);
    for (const number of order) {
      const sentence = sentences[number];
      if (sentence) learner.learn(sentence, context[number] ?? [], rate);
    }
  }
  return { hashes: [...rows.keys()], weights: weights.values, classCount: options.classCount };
}
