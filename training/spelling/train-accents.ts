import type { LanguageModel } from "@/lib/engines/essay/language/model-file";
import { accentModelName } from "@/lib/engines/essay/spelling/accents/accent-model";
import { type AccentPairs, accentPairs } from "@/lib/engines/essay/spelling/accents/accent-pairs";
import type { Frequencies } from "@/lib/engines/essay/spelling/frequencies";
import type { Speller } from "@/lib/engines/essay/spelling/speller";
import { seededRandom } from "@/lib/kernel/seeded-random";
import { crossFit } from "../linear/score-examples";
import { compactLogistic, type LogisticOptions, trainLogistic } from "../linear/train-logistic";
import { writeLogisticModels } from "../linear/write-logistic";
import { type AccentExamples, collectAccents } from "./collect-accents";

const seed = 20_261_121;
const options: LogisticOptions = { seed, epochs: 4, leastCount: 3, rate: 0.1, l1: 1, l2: 1 };
const folds = 5;

/** The pairs whose bare word is a word as well; a bare word that is none needs no context to be wrong. */
function realPairs(frequencies: Frequencies, knows: Speller): AccentPairs {
  const pairs = accentPairs(frequencies);
  const known = new Map<string, boolean>();
  return (word) =>
    pairs(word).filter(({ bare }) => {
      const answer = known.get(bare) ?? knows(bare);
      known.set(bare, answer);
      return answer;
    });
}

export type AccentAgreement = {
  /** Log-odds from which on a finding is made. */
  threshold: number;
  /** Shares of the planted mistakes that are found: words without their mark, words with one too many. */
  found: { missing: number; needless: number };
  /** Words as their writers had them that are found nevertheless, some of them mistakes in truth. */
  alarms: { missing: number; needless: number };
};

/** How the model does on folds that it was not trained on, at some thresholds. */
function measure({ examples, planted }: AccentExamples, scores: Float64Array): AccentAgreement[] {
  const groups = { missing: [[], []], needless: [[], []] } satisfies Record<string, [number[], number[]]>;
  const odds: Record<"missing" | "needless", [number[], number[]]> = groups;
  for (const [index, score] of scores.entries()) {
    const marked = examples.answer(index) === 1;
    const wrong = planted[index] === true;
    const bareWritten = marked === wrong;
    odds[bareWritten ? "missing" : "needless"][wrong ? 0 : 1].push(bareWritten ? score : -score);
  }
  const above = (values: readonly number[], threshold: number): number =>
    values.filter((value) => value > threshold).length;
  return [0, 0.5, 1, 1.5, 2, 3].map((threshold) => {
    const share = ([wrong]: [number[], number[]]): number =>
      above(wrong, threshold) / Math.max(1, wrong.length);
    return {
      threshold,
      found: { missing: share(odds.missing), needless: share(odds.needless) },
      alarms: {
        missing: above(odds.missing[1], threshold),
        needless: above(odds.needless[1], threshold),
      },
    };
  });
}

/** Trains the model that chooses between the words of an accent pair. Gives the bytes of its file, and how it did on unseen folds. */
export function trainAccents(
  texts: readonly { text: string; fold: number }[],
  { model, frequencies, knows }: { model: LanguageModel; frequencies: Frequencies; knows: Speller },
): { bytes: Uint8Array<ArrayBuffer>; examples: number; agreement: AccentAgreement[] } {
  const pairs = realPairs(frequencies, knows);
  const collected = collectAccents(texts, { model, frequencies, pairs, random: seededRandom(seed) });
  const scores = crossFit(collected.examples, options, folds, (index) => collected.folds[index] ?? 0);
  const trained = compactLogistic(trainLogistic(collected.examples, options));
  return {
    bytes: writeLogisticModels({ [accentModelName]: trained }),
    examples: collected.examples.count,
    agreement: measure(collected, scores),
  };
}
