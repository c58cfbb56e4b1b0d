import type { EssayDocument } from "../document";
import { decode } from "./decode";
import { uposTemplates } from "./features";
import { lemmaOf } from "./lemma";
import type { LanguageModel } from "./model-file";
import { isAgreeing, isInflected, type Morphology } from "./morphology";
import { agreementTemplates, inflectionTemplates } from "./morphology-templates";
import { type SyntacticWord, syntacticWords } from "./syntactic-words";
import { type TaggedTraits, traitReader, untagged } from "./tagged-traits";
import { type Upos, uposNumber, uposTags } from "./upos";
import type { WordTraits } from "./word-traits";

/** What the model says of a syntactic word. */
export type WordAnalysis = { lemma: string; upos: Upos; features: Morphology };

export type TaggedWord = SyntacticWord & WordAnalysis;

const punctuation = uposNumber("PUNCT");
const onlyPunctuation = 1 << punctuation;

function tagPartsOfSpeech(model: LanguageModel, sentence: TaggedTraits): Upos[] {
  const given = (index: number) =>
    sentence.words[index]?.known === onlyPunctuation ? punctuation : undefined;
  const answers = decode(model.upos, uposTemplates, sentence, given);
  sentence.upos.set(answers);
  return Array.from(answers, (tag) => uposTags[tag] ?? "X");
}

/** The features of each word, from the labels of both models of morphology. */
function tagMorphology(model: LanguageModel, sentence: TaggedTraits, tags: readonly Upos[]): Morphology[] {
  const unless = (applies: (upos: Upos) => boolean) => (index: number) =>
    applies(tags[index] ?? "X") ? undefined : -1;
  const inflection = decode(model.inflection, inflectionTemplates, sentence, unless(isInflected));
  for (const [index, answer] of inflection.entries()) sentence.inflection[index] = answer + 1;
  const agreement = decode(model.agreement, agreementTemplates, sentence, unless(isAgreeing));
  return tags.map((_, index) => model.morphology(inflection[index] ?? -1, agreement[index] ?? -1));
}

/**
 * Lemma, part of speech and morphology of the syntactic words of one sentence, in their order. The same forms always get the same
 * answers; the time is linear in them. `read` may be shared by the sentences of a text.
 */
export function tagForms(
  model: LanguageModel,
  forms: readonly string[],
  read: (form: string) => WordTraits = traitReader(model.partsOfSpeech),
): WordAnalysis[] {
  const sentence = untagged(forms.map(read));
  const tags = tagPartsOfSpeech(model, sentence);
  const morphology = tagMorphology(model, sentence, tags);
  return forms.map((form, index) => {
    const upos = tags[index] ?? "X";
    return { lemma: lemmaOf(model.lemmas, form, upos), upos, features: morphology[index] ?? {} };
  });
}

/** The syntactic words of each sentence of a Portuguese document, punctuation included, with what the model says of them. */
export function tagDocument(model: LanguageModel, document: EssayDocument): TaggedWord[][] {
  const read = traitReader(model.partsOfSpeech);
  return document.sentences.map(({ tokens: { from, to } }) => {
    const words = syntacticWords(document.text, document.tokens.slice(from, to));
    const forms = words.map(({ form }) => form);
    const analyses = tagForms(model, forms, read);
    return words.flatMap((word, index) => {
      const analysis = analyses[index];
      return analysis ? [{ ...word, ...analysis }] : [];
    });
  });
}
