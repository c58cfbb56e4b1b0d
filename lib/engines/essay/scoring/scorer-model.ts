import { type AdditiveModel, partsOf, sumOf } from "./additive-model";
import type { ChoiceRule } from "./choose-scores";
import type { Features } from "./features/feature";
import type { ErrorBand } from "./intervals";
import { judgeVocabulary, type VocabularyModel } from "./vocabulary-model";

/** Everything that grades an essay. `references[output][feature]` is what the feature adds for an essay that is strong in it. */
export type ScorerModel = {
  name: string;
  vocabulary: VocabularyModel;
  additive: AdditiveModel;
  choice: ChoiceRule;
  totalBands: readonly ErrorBand[];
  bands: readonly (readonly ErrorBand[])[];
  references: readonly ArrayLike<number>[];
};

/** A text as the scorer reads it: named features, and its terms with how often they occur. */
export type Reading = { features: Features; terms: ReadonlyMap<number, number> };

const wordingPrefix = "wording/";

/** The features that hold what the choice of words alone says, one a competency. */
export const wordingFeature = (output: number): string => `${wordingPrefix}${output + 1}`;

/** The points of each competency and what each feature adds to them. */
export function judge(
  { additive, vocabulary }: Pick<ScorerModel, "additive" | "vocabulary">,
  { features, terms }: Reading,
): { points: number[]; parts: number[][] } {
  const wording = new Map(
    judgeVocabulary(vocabulary, terms).map((points, output) => [wordingFeature(output), points]),
  );
  const parts = partsOf(additive, (feature) => features.get(feature) ?? wording.get(feature) ?? 0);
  return { parts, points: parts.map((values, output) => sumOf(additive.intercepts[output] ?? 0, values)) };
}
