import type { LemmaRule } from "@/lib/engines/essay/language/lemma";
import { type ModelHeader, modelFormat } from "@/lib/engines/essay/language/model-file";
import { type Section, sizesOf, writeSectionFile } from "../linear/write-section-file";
import type { CompactModel } from "./compact";
import type { LearnedLemmas } from "./learn-lemmas";

/** What training gives; `lexicon` maps a hashed model form to its set of parts of speech. */
export type TrainedTagger = {
  upos: CompactModel;
  inflection: CompactModel;
  agreement: CompactModel;
  labels: { inflection: string[]; agreement: string[] };
  lexicon: ReadonlyMap<number, number>;
  lemmas: LearnedLemmas;
};

const linearSections = (name: string, model: CompactModel): Section[] => [
  [`${name}.keys`, model.keys],
  [`${name}.counts`, model.counts],
  [`${name}.weights`, model.weights],
];

const byKey = (map: ReadonlyMap<number, number>): [number, number][] => [...map].sort(([a], [b]) => a - b);

const asPair = ({ drop, add }: LemmaRule): [number, string] => [drop, add];

/** The bytes of a model file, as `readModel` of the essay engine reads them. */
export function writeModel({ lexicon, lemmas, labels, ...models }: TrainedTagger): Uint8Array<ArrayBuffer> {
  const words = byKey(lexicon);
  const rules = byKey(lemmas.ruleOf);
  const sections: Section[] = [
    ...linearSections("upos", models.upos),
    ...linearSections("inflection", models.inflection),
    ...linearSections("agreement", models.agreement),
    ["lexicon.keys", Uint32Array.from(words, ([key]) => key)],
    ["lexicon.tags", Uint32Array.from(words, ([, tags]) => tags)],
    ["lemmas.keys", Uint32Array.from(rules, ([key]) => key)],
    ["lemmas.rules", Uint16Array.from(rules, ([, rule]) => rule)],
  ];
  const header: ModelHeader = {
    format: modelFormat,
    labels,
    uposCount: models.upos.classCount,
    lemmaRules: lemmas.rules.map(asPair),
    sections: sizesOf(sections),
  };
  return writeSectionFile(header, sections);
}
