import type { ScoredEssay } from "@/training/corpus";
import type { Prediction, Train } from "./predictor";

export type Graded = { essay: ScoredEssay; prediction: Prediction };

/** Grades every essay by a predictor that was trained on the other folds alone; a theme is never in two folds. */
export async function crossValidate(essays: readonly ScoredEssay[], train: Train): Promise<Graded[]> {
  const graded: Graded[] = [];
  for (const fold of new Set(essays.map((essay) => essay.fold))) {
    const predict = await train(essays.filter((essay) => essay.fold !== fold));
    for (const essay of essays)
      if (essay.fold === fold) graded.push({ essay, prediction: await predict(essay) });
  }
  return graded;
}
