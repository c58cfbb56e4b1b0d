import { wordingFeature } from "@/lib/engines/essay/scoring/scorer-model";
import { judgeVocabulary } from "@/lib/engines/essay/scoring/vocabulary-model";
import { fitVocabulary, type TrainedVocabulary, type VocabularyOptions } from "./fit-vocabulary";
import type { GradedReading } from "./graded-reading";

const options: VocabularyOptions = {
  leastTexts: 5,
  mostShare: 0.9,
  mostTerms: 60_000,
  penalty: 4,
  steps: 30,
};

/** Learns to grade by the choice of words alone. */
export const fitWording = (essays: readonly GradedReading[]): TrainedVocabulary =>
  fitVocabulary(
    essays.map(({ reading }) => reading.terms),
    essays.map(({ scores }) => scores),
    options,
  );

/** The features of each essay with what its choice of words says, as judged by a model that has not seen its fold. */
export function withUnseenWording(essays: readonly GradedReading[]): Map<string, number>[] {
  const rows = essays.map(({ reading }) => new Map(reading.features));
  for (const fold of new Set(essays.map((essay) => essay.fold))) {
    const model = fitWording(essays.filter((essay) => essay.fold !== fold));
    for (const [index, { fold: own, reading }] of essays.entries()) {
      if (own !== fold) continue;
      for (const [output, points] of judgeVocabulary(model, reading.terms).entries())
        rows[index]?.set(wordingFeature(output), points);
    }
  }
  return rows;
}
