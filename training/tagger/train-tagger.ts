import { type FeatureTemplates, uposTemplates } from "@/lib/engines/essay/language/features";
import {
  agreementFeatures,
  inflectionFeatures,
  isAgreeing,
  isInflected,
  morphologyLabel,
} from "@/lib/engines/essay/language/morphology";
import { agreementTemplates, inflectionTemplates } from "@/lib/engines/essay/language/morphology-templates";
import { traitReader, untagged } from "@/lib/engines/essay/language/tagged-traits";
import { type Upos, uposNumber, uposTags } from "@/lib/engines/essay/language/upos";
import { seededRandom } from "@/lib/kernel/seeded-random";
import { type CompactModel, compact } from "./compact";
import type { TreebankSentence, TreebankWord } from "./conllu";
import { learnLemmas } from "./learn-lemmas";
import { buildLexicon } from "./lexicon";
import { degrade } from "./noise";
import { trainLinear } from "./train-linear";
import type { TrainingSentence } from "./training-sentence";
import type { TrainedTagger } from "./write-model";

export type TaggerOptions = { seed: number; epochs: number };

/** Chosen on a tenth of the training part, kept apart; see the model card. */
const leastCount = 4;
const learningRate = 0.05;
const dropout = 0.3;
const thresholds = { upos: 0.12, inflection: 0.25, agreement: 0.17 };
/** The share of sentences that are learned from a second time, as a hurried student would type them. */
const degradedShare = 0.25;
/** A label of morphology seen less often is not learned. */
const leastLabelCount = 3;
/** Each part is read with the lexicon of the other ones: else every word would be known in training, and none is in use. */
const lexiconParts = 5;

type Example = { sentence: TreebankSentence; training: TrainingSentence };

const tagOf = ({ upos }: TreebankWord): number => uposNumber(upos);

function readExamples(sentences: readonly TreebankSentence[], seed: number): Example[] {
  const random = seededRandom(seed);
  return Array.from({ length: lexiconParts }).flatMap((_, part) => {
    const isOwn = (index: number) => index % lexiconParts === part;
    const lexicon = buildLexicon(sentences.filter((_, index) => !isOwn(index)));
    const read = traitReader((hash) => lexicon.get(hash) ?? 0);
    const example = (sentence: TreebankSentence): Example => {
      const traits = untagged(sentence.words.map(({ form }) => read(form)));
      return { sentence, training: { traits, gold: Int16Array.from(sentence.words, tagOf) } };
    };
    const own = sentences.filter((_, index) => isOwn(index));
    return own.flatMap((sentence) => [
      example(sentence),
      ...(random() < degradedShare ? [example(degrade(sentence, random))] : []),
    ]);
  });
}

/** The labels of the named features on the words to which the model applies, in the order of strings. */
function readLabels(
  examples: readonly Example[],
  applies: (upos: Upos) => boolean,
  names: readonly string[],
): { labels: string[]; labelOf: (word: TreebankWord) => number } {
  const label = ({ features }: TreebankWord) => morphologyLabel(features, names);
  const isApplied = (word: TreebankWord) => applies(uposTags[tagOf(word)] ?? "X");
  const counts = new Map<string, number>();
  for (const { sentence } of examples)
    for (const word of sentence.words.filter(isApplied))
      counts.set(label(word), (counts.get(label(word)) ?? 0) + 1);
  const labels = [...counts].flatMap(([name, count]) => (count >= leastLabelCount ? [name] : [])).sort();
  return { labels, labelOf: (word) => (isApplied(word) ? labels.indexOf(label(word)) : -1) };
}

/**
 * Learns part of speech, morphology and lemma from a treebank's training part: a model for the part of speech, one for inflection that knows the parts of
 * speech, one for gender and number that knows both, the lexicon and the lemma rules.
 */
export function trainTagger(
  sentences: readonly TreebankSentence[],
  { seed, epochs }: TaggerOptions,
): TrainedTagger {
  const examples = readExamples(sentences, seed);
  const learn = (classCount: number, templates: FeatureTemplates, threshold: number): CompactModel => {
    const training = examples.map((example) => example.training);
    const options = { classCount, templates, epochs, seed, leastCount, learningRate, dropout };
    return compact(trainLinear(training, options), threshold);
  };
  const relabel = (labelOf: (word: TreebankWord) => number) => {
    for (const { sentence, training } of examples) training.gold = Int16Array.from(sentence.words, labelOf);
  };
  const upos = learn(uposTags.length, uposTemplates, thresholds.upos);

  for (const { training } of examples) training.traits.upos.set(training.gold);
  const inflection = readLabels(examples, isInflected, inflectionFeatures);
  relabel(inflection.labelOf);
  const inflectionModel = learn(inflection.labels.length, inflectionTemplates, thresholds.inflection);

  for (const { training } of examples)
    training.traits.inflection.set(training.gold.map((label) => label + 1));
  const agreement = readLabels(examples, isAgreeing, agreementFeatures);
  relabel(agreement.labelOf);
  const agreementModel = learn(agreement.labels.length, agreementTemplates, thresholds.agreement);

  return {
    upos,
    inflection: inflectionModel,
    agreement: agreementModel,
    labels: { inflection: inflection.labels, agreement: agreement.labels },
    lexicon: buildLexicon(sentences),
    lemmas: learnLemmas(sentences),
  };
}
