import type { EssayScore } from "@/lib/engines/essay/scoring/essay-score";
import { scoreReading } from "@/lib/engines/essay/scoring/score-essay";
import type { Reading } from "@/lib/engines/essay/scoring/scorer-model";
import type { GradedReading } from "./graded-reading";
import { trainScorer } from "./train-scorer";

/** Named in every result; a model that grades otherwise gets another name. */
export const modelName = "enem-1";
export const modelSeed = 20_261_121;

/** Trains as the shipped model is trained, and answers with what scores an essay. */
export function trainOn(essays: readonly GradedReading[]): (reading: Reading) => EssayScore {
  const model = trainScorer(essays, modelName, modelSeed);
  return (reading) => scoreReading(model, reading, []);
}
