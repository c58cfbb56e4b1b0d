import type { ScoredEssay } from "@/training/corpus";
import { readEssays } from "@/training/scorer/read-essays";
import { trainOn } from "@/training/scorer/train-on";
import type { ModelFiles } from "@/training/unseen-models";
import type { Prediction, Train } from "./predictor";

type EssayScore = ReturnType<ReturnType<typeof trainOn>>;

const largestScore = 200;

const toPrediction = ({ scores, total, interval }: EssayScore): Prediction => ({
  scores: scores.map(({ score }) => score),
  total,
  interval,
  intervals: scores.map((competency) => competency.interval),
  unexplained: scores
    .filter(({ score }) => score < largestScore)
    .map(({ score, residual }) => Math.abs(residual) / (largestScore - score)),
});

/**
 * The engine's own scorer, trained anew on the essays that it is given. Each essay is read once, before any training.
 * @param unseen as `readEssays` takes them
 */
export async function openScorer(
  essays: readonly ScoredEssay[],
  unseen: readonly ModelFiles[],
): Promise<Train> {
  const readings = await readEssays(essays, unseen);
  const readingsOf = (ids: readonly ScoredEssay[]) => ids.flatMap(({ id }) => readings.get(id) ?? []);
  return (training) => {
    const score = trainOn(readingsOf(training));
    return (essay) => {
      const [reading] = readingsOf([essay]);
      if (!reading) throw new Error(`the essay ${essay.id} was not read`);
      return toPrediction(score(reading.reading));
    };
  };
}
