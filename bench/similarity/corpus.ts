import portuguese from "dictionary-pt";
import { type Draw, drawFrom } from "../essays/attacks/draw";
import { capitalised, sentencesOf } from "../essays/attacks/text-parts";
import { stockPhrases } from "./set/phrases";
import type { Sources } from "./set/texts";

/** Makes as many essays as are wanted, each from its number alone. */
export type Corpus = { textOf(number: number): string };

const seed = 8_100;
const topics = { count: 400, words: 150 };
const vocabularySize = 40_000;
const generalWords = 4_000;
const sentencesOfText = { least: 14, most: 24 };
/** Of the content words of a sentence: from the topic, from general speech; the others stay. */
const leastReplaced = 5;
const replaced = { topic: 0.45, general: 0.35 };

/** Plain words of the Portuguese spelling dictionary, as the seed draws them. */
function drawVocabulary(): string[] {
  const lines = Buffer.from(portuguese.dic).toString("utf8").split("\n");
  const words = lines.flatMap((line) => /^(\p{Ll}{4,12})(?:\/|$)/u.exec(line)?.[1] ?? []);
  const draw = drawFrom(seed, "vocabulary");
  return Array.from({ length: vocabularySize }, () => draw.pick(words));
}

/** A word of a list, the first ones far more often (the chance of the n-th falls as 1/n). */
const zipf = (draw: Draw, words: readonly string[]): string =>
  words[Math.floor(words.length ** (draw.below(1_000_000) / 1_000_000)) - 1] ?? "";

/**
 * Essays after the pattern of the project's own: their sentences, most content words of which give way to words of a topic and of general speech; so that essays of one topic
 * share words and phrases, as those of a class do.
 */
export function openCorpus({ examples, onTheme }: Sources): Corpus {
  const texts = [...examples.values(), ...[...onTheme.values()].flatMap((all) => [...all.values()])];
  const frames = texts.flatMap(sentencesOf);
  const vocabulary = drawVocabulary();
  const general = vocabulary.slice(0, generalWords);
  const topicWords = Array.from({ length: topics.count }, (_, topic) => {
    const draw = drawFrom(seed, `topic ${topic}`);
    return Array.from({ length: topics.words }, () => draw.pick(vocabulary));
  });
  const wordIn = (draw: Draw, topic: readonly string[], word: string): string => {
    if (word.length < leastReplaced) return word;
    const chance = draw.below(100) / 100;
    if (chance < replaced.topic) return zipf(draw, topic);
    return chance < replaced.topic + replaced.general ? zipf(draw, general) : word;
  };
  return {
    textOf(number) {
      const draw = drawFrom(number, "essay");
      const topic = draw.pick(topicWords);
      const count = draw.between(sentencesOfText.least, sentencesOfText.most);
      const sentences = Array.from({ length: count }, () =>
        draw.chance(0.08)
          ? draw.pick(stockPhrases)
          : capitalised(draw.pick(frames).replace(/[\p{L}\p{M}]+/gu, (word) => wordIn(draw, topic, word))),
      );
      return sentences.join(" ");
    },
  };
}
