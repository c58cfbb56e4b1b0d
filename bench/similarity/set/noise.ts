import type { Draw } from "../../essays/attacks/draw";
import { capitalised, sentencesOf } from "../../essays/attacks/text-parts";
import type { Noise } from "./parameters";
import { functionWords, randomWords, synonyms } from "./synonyms";

const wordPattern = /[\p{L}\p{M}]+/gu;
const leastSubstituted = 4;

/** Gives the replacement the capital of the word. */
const likeIn = (word: string, replacement: string): string =>
  /^\p{Lu}/u.test(word) ? capitalised(replacement) : replacement;

function substitute(draw: Draw, text: string, { substitute: rate, synonym }: Noise): string {
  return text.replace(wordPattern, (word) => {
    if (word.length < leastSubstituted || !draw.chance(rate)) return word;
    const known = synonyms.get(word.toLowerCase());
    return likeIn(word, draw.pick(known && draw.chance(synonym) ? known : randomWords));
  });
}

function changeFunctionWords(draw: Draw, text: string, rate: number): string {
  return text
    .replace(wordPattern, (word) => {
      const others = functionWords.get(word.toLowerCase());
      if (!others || !draw.chance(rate)) return word;
      return draw.chance(0.3) ? "" : likeIn(word, draw.pick(others));
    })
    .replace(/ {2,}/gu, " ");
}

function swapNeighbours(draw: Draw, text: string, rate: number): string {
  const words = text.split(" ");
  for (let at = 0; at + 1 < words.length; at++) {
    if (!draw.chance(rate)) continue;
    const [one = "", other = ""] = [words[at], words[at + 1]];
    words[at] = other;
    words[at + 1] = one;
    at++;
  }
  return words.join(" ");
}

/** The clauses of a sentence in another order, its closing stop at the end. */
function shuffleClauses(draw: Draw, sentence: string): string {
  const stop = /[.!?…]*$/u.exec(sentence)?.[0] ?? "";
  const clauses = sentence.slice(0, sentence.length - stop.length).split(/[,;:]\s+/u);
  return clauses.length < 2 ? sentence : `${capitalised(draw.shuffle(clauses).join(", "))}${stop}`;
}

function shuffleSentences(draw: Draw, text: string): string {
  const sentences = sentencesOf(text);
  return sentences.length < 2 ? shuffleClauses(draw, text) : draw.shuffle(sentences).join(" ");
}

function changeTypography(draw: Draw, text: string): string {
  const small = draw.chance(0.5) ? text.toLowerCase() : text;
  return small
    .replace(wordPattern, (word) => (draw.chance(0.3) ? word.normalize("NFD").replace(/\p{M}/gu, "") : word))
    .replace(/,/gu, (comma) => (draw.chance(0.3) ? "" : comma))
    .replace(/[“”]/gu, '"')
    .replace(/ /gu, (space) => (draw.chance(0.06) ? draw.pick(["\n", "  ", " – "]) : space));
}

/** A passage after the noise: order first, then words, then looks. */
export function withNoise(draw: Draw, passage: string, noise: Noise): string {
  let text = noise.shuffleSentences ? shuffleSentences(draw, passage) : passage;
  if (noise.shuffleClauses)
    text = sentencesOf(text)
      .map((sentence) => shuffleClauses(draw, sentence))
      .join(" ");
  if (noise.substitute > 0) text = substitute(draw, text, noise);
  if (noise.functionWords > 0) text = changeFunctionWords(draw, text, noise.functionWords);
  if (noise.swap > 0) text = swapNeighbours(draw, text, noise.swap);
  return noise.typography ? changeTypography(draw, text) : text;
}
