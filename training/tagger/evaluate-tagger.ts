import type { LanguageModel } from "@/lib/engines/essay/language/model-file";
import { agreementFeatures, inflectionFeatures } from "@/lib/engines/essay/language/morphology";
import { tagForms, type WordAnalysis } from "@/lib/engines/essay/language/tag";
import type { TreebankSentence, TreebankWord } from "./conllu";

export const scoredFeatures = [...agreementFeatures, ...inflectionFeatures];

/** Shares of words (0 to 1) that the model gets right, given the treebank's own syntactic words. */
export type TaggerAccuracy = {
  words: number;
  upos: number;
  lemma: number;
  /** Of each feature, its absence included. */
  features: Readonly<Record<string, number>>;
  /** All of the features at once. */
  allFeatures: number;
};

const agrees = (word: TreebankWord, analysis: WordAnalysis, name: string): boolean =>
  word.features[name] === analysis.features[name];

/** Compares part of speech, lemma and morphology with the treebank's. `alter` changes the forms first, as a careless writer would. */
export function evaluateTagger(
  model: LanguageModel,
  sentences: readonly TreebankSentence[],
  alter: (form: string) => string = (form) => form,
): TaggerAccuracy {
  const pairs = sentences.flatMap(({ words }) => {
    const analyses = tagForms(
      model,
      words.map(({ form }) => alter(form)),
    );
    return words.flatMap((word, index) => {
      const analysis = analyses[index];
      return analysis ? [{ word, analysis }] : [];
    });
  });
  const share = (holds: (word: TreebankWord, analysis: WordAnalysis) => boolean): number =>
    pairs.filter(({ word, analysis }) => holds(word, analysis)).length / Math.max(1, pairs.length);
  return {
    words: pairs.length,
    upos: share((word, { upos }) => word.upos === upos),
    lemma: share((word, { lemma }) => word.lemma === lemma),
    features: Object.fromEntries(
      scoredFeatures.map((name) => [name, share((word, analysis) => agrees(word, analysis, name))]),
    ),
    allFeatures: share((word, analysis) => scoredFeatures.every((name) => agrees(word, analysis, name))),
  };
}
