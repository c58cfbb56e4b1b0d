import type { EssayDocument, Sentence } from "../document";
import { contentWords } from "../repetition/content-words";
import { mean } from "../statistics";
import { contentStems, themeTerms } from "./theme-terms";
import { cosine, lengthOf, plus, textVector } from "./vectors";
import { loadWordModel, type WordModel } from "./word-model";

/** What a sentence is about. `close`: cosine with the theme, -1 to 1. */
type SentenceTopic = { stems: readonly string[]; vector: Float64Array; close: number };

/** What a text is about, beside what was asked for. All shares are 0 to 1, all cosines -1 to 1. */
export type Topic = {
  model: WordModel;
  /** Stems of the theme's key words. */
  terms: readonly string[];
  given: GivenStems;
  theme: Float64Array;
  /**
   * How well the model of stems knows the theme's key words: the mean length of their vectors. Above 1 essays on it were among those that the model
   * was made of, and closeness is worth more.
   */
  familiarity: number;
  sentences: readonly SentenceTopic[];
  whole: Float64Array;
  /** Cosine of the whole text with theme and motivating text. */
  close: number;
  /** The mean cosine of a sentence with the rest of the text: how far the text has one subject. */
  coherence: number;
  /** The mean cosine of a sentence with the theme. */
  sentenceCloseness: number;
  /** The share of the words' idf that theme and motivating text have too; those of the motivating text count a little less. */
  overlap: number;
};

/** Words of the motivating text beside those of the theme. */
const motivatingWeight = { vector: 0.5, overlap: 0.6 };
/** The idf below which a word is common to essays on anything. */
const commonIdf = 1.2;
/** Longer texts are judged by their opening: no essay has so many sentences. */
const mostSentences = 2_000;

const particularity = (model: WordModel, stem: string): number => Math.max(0, model.idf(stem) - commonIdf);

/** Stems of the content words that the theme and the motivating text have. */
type GivenStems = { theme: readonly string[]; motivating: ReadonlySet<string> };

function themeVector(model: WordModel, { theme, motivating }: GivenStems): Float64Array {
  const given = textVector(model, motivating, motivatingWeight.vector);
  return plus(given, textVector(model, theme), 1);
}

function overlapOf(model: WordModel, { theme, motivating }: GivenStems, stems: readonly string[]): number {
  const inTheme = new Set(theme);
  let [shared, all] = [0, 0];
  for (const stem of stems) {
    const weight = particularity(model, stem);
    all += weight;
    shared += weight * (inTheme.has(stem) ? 1 : motivating.has(stem) ? motivatingWeight.overlap : 0);
  }
  return all === 0 ? 0 : shared / all;
}

/** Reads a document with the model of stems that is given. */
export function readTopic(model: WordModel, document: EssayDocument): Topic {
  const stemsBySentence = new Map<number, string[]>();
  for (const { sentence, stem } of contentWords(document, "pt")) {
    if (sentence >= mostSentences) break;
    const stems = stemsBySentence.get(sentence);
    if (stems) stems.push(stem);
    else stemsBySentence.set(sentence, [stem]);
  }
  const given: GivenStems = {
    theme: contentStems(document.theme),
    motivating: new Set(contentStems(document.motivatingText)),
  };
  const theme = themeVector(model, given);
  const sentences = document.sentences
    .slice(0, mostSentences)
    .map((_sentence: Sentence, index): SentenceTopic => {
      const stems = stemsBySentence.get(index) ?? [];
      const vector = textVector(model, stems);
      return { stems, vector, close: cosine(vector, theme) };
    });
  const stems = sentences.flatMap((sentence) => sentence.stems);
  const whole = textVector(model, stems);
  const telling = sentences.filter(({ vector }) => vector.some((value) => value !== 0));
  const terms = [...themeTerms(document.theme).keys()];
  return {
    model,
    terms,
    given,
    theme,
    familiarity: terms.length === 0 ? 0 : lengthOf(textVector(model, terms)) / terms.length,
    sentences,
    whole,
    close: cosine(whole, theme),
    coherence: mean(telling.map(({ vector }) => cosine(vector, plus(whole, vector, -1)))),
    sentenceCloseness: mean(sentences.map(({ close }) => close)),
    overlap: overlapOf(model, given, stems),
  };
}

const topics = new WeakMap<EssayDocument, Promise<Topic>>();

/** The topic of a Portuguese document; the work is done once a document. */
export function topicOf(document: EssayDocument): Promise<Topic> {
  const known = topics.get(document);
  if (known) return known;
  const answer = loadWordModel().then((model) => readTopic(model, document));
  topics.set(document, answer);
  return answer;
}
