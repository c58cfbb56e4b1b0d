import { countWords, textOf } from "@/training/corpus";
import type { Attack, Variant } from "./attack";
import type { Draw } from "./draw";
import { chainOf, walk } from "./markov";
import { asParagraphs, capitalised, sentencesOf, wordsOf } from "./text-parts";

const keyRows = ["qwertyuiop", "asdfghjklç", "zxcvbnm"];
const onsets = [
  "b",
  "br",
  "c",
  "d",
  "f",
  "g",
  "l",
  "m",
  "n",
  "p",
  "pr",
  "r",
  "s",
  "t",
  "tr",
  "v",
  "ch",
  "lh",
];
const vowels = ["a", "e", "i", "o", "u", "ã", "ei", "ou", "ão"];
const sharedTexts = 40;

/** Words as sentences of uneven length with commas here and there, in four paragraphs. */
function punctuate(draw: Draw, words: readonly string[]): string {
  const sentences: string[] = [];
  let rest = words;
  while (rest.length > 0) {
    const length = draw.between(7, 24);
    const sentence = rest.slice(0, length).map((word) => (draw.chance(0.08) ? `${word},` : word));
    sentences.push(`${capitalised(sentence.join(" ")).replace(/,$/u, "")}.`);
    rest = rest.slice(length);
  }
  return asParagraphs(sentences, 4);
}

const manyWords = (draw: Draw, word: () => string): string =>
  punctuate(draw, Array.from({ length: draw.between(220, 360) }, word));

/** Fingers that stay on one row of the keyboard. */
const keyboardMashing: Variant = (draw) =>
  manyWords(draw, () => {
    const row = draw.pick(keyRows);
    return Array.from({ length: draw.between(3, 11) }, () => draw.pick([...row])).join("");
  });

/** Words that can be pronounced and do not exist. */
const inventedWords: Variant = (draw) =>
  manyWords(draw, () =>
    Array.from({ length: draw.between(1, 4) }, () => draw.pick(onsets) + draw.pick(vowels)).join(""),
  );

const shuffledLetters: Variant = (draw, essay) =>
  textOf(essay).replace(/\p{L}{4,}/gu, (word) => {
    const letters = [...word];
    return [letters[0], ...draw.shuffle(letters.slice(1, -1)), letters.at(-1)].join("");
  });

const wordSalad: Variant = (draw, _essay, others) => {
  const words = wordsOf(draw.some(others, sharedTexts).map(textOf).join("\n"));
  return manyWords(draw, () => draw.pick(words));
};

const shuffledWords: Variant = (draw, essay) =>
  essay.paragraphs
    .map((paragraph) =>
      sentencesOf(paragraph)
        .map((sentence) => `${capitalised(draw.shuffle(wordsOf(sentence)).join(" "))}.`)
        .join(" "),
    )
    .join("\n");

const markovText: Variant = (draw, _essay, others) => {
  const chain = chainOf(wordsOf(draw.some(others, sharedTexts).map(textOf).join("\n")));
  return punctuate(draw, walk(draw, chain, draw.between(220, 360)));
};

/** Sound sentences out of essays on other themes, none of which has to do with the next. */
const collage: Variant = (draw, essay, others) => {
  const strangers = others.filter(({ theme }) => theme !== essay.theme);
  const sentences = Array.from({ length: draw.between(12, 18) }, () =>
    draw.pick(sentencesOf(textOf(draw.pick(strangers)))),
  );
  return asParagraphs(sentences, 4);
};

const shuffledSentences: Variant = (draw, essay) =>
  asParagraphs(draw.shuffle(sentencesOf(textOf(essay))), essay.paragraphs.length);

/** An honest opening, so that a reader in a hurry stops there. */
const honestOpening: Variant = (draw, essay, others) => {
  const filler = draw.pick([keyboardMashing, wordSalad, inventedWords]);
  return [essay.paragraphs[0], ...filler(draw, essay, others).split("\n").slice(1)].join("\n");
};

const syllableFiller: Variant = (draw, essay) => {
  const syllable = draw.pick(["bla", "lá", "tipo", "nada", "texto", "etc"]);
  const words = Array.from({ length: Math.max(150, countWords(textOf(essay)) - 60) }, () => syllable);
  return [essay.paragraphs[0], punctuate(draw, words)].join("\n");
};

/** Text without a meaning. */
export const gibberish: Attack = {
  name: "gibberish",
  variants: {
    keyboardMashing,
    inventedWords,
    shuffledLetters,
    wordSalad,
    shuffledWords,
    markovText,
    collage,
    shuffledSentences,
    honestOpening,
    syllableFiller,
  },
};
