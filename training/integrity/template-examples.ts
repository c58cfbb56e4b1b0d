import { type AttackText, generate } from "@/bench/essays/attacks/generate";
import { template } from "@/bench/essays/attacks/template";
import { readDocument } from "@/lib/engines/essay/document";
import { templateFeatures } from "@/lib/engines/essay/integrity/template-features";
import { readTopic } from "@/lib/engines/essay/theme/topic";
import { readWordModel, type WordModel } from "@/lib/engines/essay/theme/word-model";
import { jobOf, type ScoredEssay } from "../corpus";
import { countStems } from "./stem-counts";
import { wordModelOf } from "./word-model-of";

/** What the template model learns from: values of `templateFeatureNames`, and whether the essay was learnt by heart. */
export type TemplateExample = { values: number[]; learnt: boolean };

/** Even seeds alone: the skeletons of the odd ones stay unseen. */
const seeds = Array.from({ length: 350 }, (_, index) => index * 2);
const shareOfHonest = 2;

const example = (model: WordModel, essay: ScoredEssay, learnt: boolean, text?: string): TemplateExample => {
  const document = readDocument({ ...jobOf(essay, text), language: "pt" });
  return { values: templateFeatures(document, readTopic(model, document)), learnt };
};

const examplesOf = (
  model: WordModel,
  essays: readonly ScoredEssay[],
  attacks: readonly AttackText[],
): TemplateExample[] => [
  ...essays.filter((_, index) => index % shareOfHonest === 0).map((essay) => example(model, essay, false)),
  ...attacks.map(({ essay, text }) => example(model, essay, true, text)),
];

/**
 * Honest and learnt essays. `unseen`: each seen by a model of stems that was made without its theme; `seen`: by the model of all themes, as essays
 * on a theme that comes again are.
 */
export function templateExamples(
  essays: readonly ScoredEssay[],
  seed: number,
): { unseen: TemplateExample[]; seen: TemplateExample[] } {
  const counted = essays.map(countStems);
  const attacks = generate(template, seeds, essays);
  const unseen = [...new Set(essays.map(({ fold }) => fold))].flatMap((fold) => {
    const others = counted.filter((_, index) => essays[index]?.fold !== fold);
    const model = readWordModel(wordModelOf(others, seed));
    const ofFold = (essay: ScoredEssay): boolean => essay.fold === fold;
    return examplesOf(
      model,
      essays.filter(ofFold),
      attacks.filter(({ essay }) => ofFold(essay)),
    );
  });
  return { unseen, seen: examplesOf(readWordModel(wordModelOf(counted, seed)), essays, attacks) };
}
