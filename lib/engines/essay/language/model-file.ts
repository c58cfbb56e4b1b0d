import { KeyTable } from "./key-table";
import type { LemmaModel, LemmaRule } from "./lemma";
import type { LinearModel } from "./linear-model";
import { type Morphology, readMorphology } from "./morphology";
import { readSectionFile, type SectionSizes } from "./section-file";

/** Everything that tagging needs, as it lies in memory. */
export type LanguageModel = {
  upos: LinearModel;
  inflection: LinearModel;
  agreement: LinearModel;
  /** The features that the classes of both models of morphology stand for together; -1 is no class. */
  morphology: (inflection: number, agreement: number) => Morphology;
  /** The set of parts of speech that the lexicon gives a hashed model form; 0 when it does not know it. */
  partsOfSpeech: (hash: number) => number;
  lemmas: LemmaModel;
};

/** What the file says of itself; `sections` lie behind one another, each on a place divisible by 4. */
export type ModelHeader = {
  format: "elysia-tagger-1";
  labels: { inflection: string[]; agreement: string[] };
  uposCount: number;
  lemmaRules: [drop: number, add: string][];
  sections: SectionSizes;
};

export const modelFormat = "elysia-tagger-1";

function offsetsOf(counts: Uint8Array): Uint32Array {
  const offsets = new Uint32Array(counts.length + 1);
  let sum = 0;
  for (let place = 0; place < counts.length; place++) {
    sum += counts[place] ?? 0;
    offsets[place + 1] = sum;
  }
  return offsets;
}

function combineLabels({ inflection, agreement }: ModelHeader["labels"]): LanguageModel["morphology"] {
  const width = agreement.length + 1;
  const none: Morphology = {};
  const all = ["", ...inflection].flatMap((first) =>
    ["", ...agreement].map((second) => ({ ...readMorphology(first), ...readMorphology(second) })),
  );
  return (first, second) => all[(first + 1) * width + second + 1] ?? none;
}

/**
 * Reads the tagger's model file. A linear model has three sections: `keys`
 * (32-bit feature hashes), `counts` (how many classes a feature has a weight for, a byte) and `weights` (class and weight, a byte each).
 * The lexicon has `keys` and `tags`, the lemma rules `keys` and `rules`.
 */
export function readModel(bytes: Uint8Array<ArrayBuffer>): LanguageModel {
  const { header, section } = readSectionFile<ModelHeader>(bytes, modelFormat);
  const linear = (name: string, classCount: number): LinearModel => ({
    classCount,
    features: new KeyTable(new Uint32Array(section(`${name}.keys`))),
    offsets: offsetsOf(new Uint8Array(section(`${name}.counts`))),
    weights: new Int16Array(section(`${name}.weights`)),
  });
  const words = new KeyTable(new Uint32Array(section("lexicon.keys")));
  const tags = new Uint32Array(section("lexicon.tags"));
  const rules = header.lemmaRules.map(([drop, add]): LemmaRule => ({ drop, add }));
  return {
    upos: linear("upos", header.uposCount),
    inflection: linear("inflection", header.labels.inflection.length),
    agreement: linear("agreement", header.labels.agreement.length),
    morphology: combineLabels(header.labels),
    partsOfSpeech: (hash) => tags[words.find(hash)] ?? 0,
    lemmas: {
      keys: new KeyTable(new Uint32Array(section("lemmas.keys"))),
      ruleOf: new Uint16Array(section("lemmas.rules")),
      rules,
    },
  };
}
