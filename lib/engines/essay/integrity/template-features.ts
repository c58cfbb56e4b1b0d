import { findConnectives } from "../cohesion/find-connectives";
import type { EssayDocument } from "../document";
import { mean, share } from "../statistics";
import type { Topic } from "../theme/topic";
import { cosine, plus, textVector } from "../theme/vectors";
import { findThemePhrases } from "./theme-phrases";

/** What tells an essay learnt by heart from one written on its theme, in the order of the model's weights. */
export const templateFeatureNames = [
  "themePhrases",
  "themePhraseShare",
  "samePhrase",
  "phraseParagraphs",
  "restCloseness",
  "restCoherence",
  "restIdf",
  "restRecurring",
  "restGiven",
  "plainSentences",
  "sentenceCloseness",
  "coherence",
  "familiarity",
  "connectives",
  "length",
] as const;

const mostPhrases = 6;
const fewestStems = 3;
const highestIdf = 4.5;
/** Stems from this idf on are about something. */
const particularIdf = 2.2;
/** A sentence of which no word exceeds it could stand in any essay. */
const plainIdf = 3.2;

/** How far the sentences agree with one another once the theme's own words are taken out. */
function coherenceOf(vectors: readonly Float64Array[], dimensions: number): number {
  const whole = vectors.reduce((sum, vector) => plus(sum, vector, 1), new Float64Array(dimensions));
  const telling = vectors.filter((vector) => vector.some((value) => value !== 0));
  return mean(telling.map((vector) => cosine(vector, plus(whole, vector, -1))));
}

function countRecurring(stems: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return stems.filter((stem) => (counts.get(stem) ?? 0) > 1).length;
}

/** What the text says beside the words of its theme. A skeleton says the same on any theme. */
function restFeatures({ model, theme, sentences, given }: Topic): number[] {
  const inTheme = new Set(given.theme);
  const rests = sentences.map(({ stems }) => stems.filter((stem) => !inTheme.has(stem)));
  const vectors = rests.map((stems) => textVector(model, stems));
  const judged = vectors.filter((_, index) => (sentences[index]?.stems.length ?? 0) >= fewestStems);
  const rest = rests.flat();
  const particular = rest.filter((stem) => model.idf(stem) > particularIdf);
  return [
    mean(judged.map((vector) => cosine(vector, theme))),
    coherenceOf(vectors, model.dimensions),
    mean(rest.map((stem) => Math.min(highestIdf, model.idf(stem)))),
    share(countRecurring(particular), rest.length),
    share(particular.filter((stem) => given.motivating.has(stem)).length, rest.length),
    share(rests.filter((stems) => stems.every((stem) => model.idf(stem) <= plainIdf)).length, rests.length),
  ];
}

/** The values of `templateFeatureNames`. */
export function templateFeatures(document: EssayDocument, topic: Topic): number[] {
  const phrases = findThemePhrases(document);
  const connectives = findConnectives(document, "pt").filter(({ connective }) => !connective.light).length;
  return [
    Math.min(phrases.count, mostPhrases),
    phrases.share,
    phrases.samePhrase,
    phrases.paragraphs,
    ...restFeatures(topic),
    topic.sentenceCloseness,
    topic.coherence,
    topic.familiarity,
    share(connectives, document.sentences.length),
    Math.log(1 + document.words.length),
  ];
}
