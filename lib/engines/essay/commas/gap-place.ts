import { wordSet } from "../norm/word-set";
import { type ClauseView, finiteIn, hasComma, parts } from "./clause-view";
import type { WrittenWord } from "./written-words";

/** A gap with what the rules ask about it. `start` and `end` are the first word of its left part and the last one of its right part. */
export type GapPlace = {
  view: ClauseView;
  gap: number;
  start: number;
  end: number;
  before: WrittenWord;
  after: WrittenWord;
};

export function placeOf(view: ClauseView, gap: number): GapPlace | undefined {
  const before = view.words[gap];
  const after = view.words[gap + 1];
  if (!before || !after) return undefined;
  return { view, gap, start: view.from[gap] ?? gap, end: view.to[gap + 1] ?? gap + 1, before, after };
}

const unstressed = wordSet("não nunca se me te nos lhe lhes o a os as já também ainda só sempre");
/** In words: what may stand between a gap and the verb that follows it. */
const lightWords = 2;

/** Whether the right part opens with a finite verb, apart from "não", "se" and their like. */
export function verbFollows({ view: { words }, gap, end }: GapPlace): boolean {
  for (let at = gap + 1; at <= Math.min(end, gap + 1 + lightWords); at++) {
    const word = words[at];
    if (word?.finite) return true;
    if (!word || !unstressed.has(word.key)) return false;
  }
  return false;
}

export const verbsBefore = ({ view, gap, start }: GapPlace): number => finiteIn(view, start, gap);
export const verbsAfter = ({ view, gap, end }: GapPlace): number => finiteIn(view, gap + 1, end);

/** Whether the left part opens the sentence. */
export const opensSentence = ({ start }: GapPlace): boolean => start === 0;

/** Whether a comma stands where the right part ends. */
export const closesWithComma = ({ view, end }: GapPlace): boolean => hasComma(view.words[end + 1]);

/** Whether a comma stands where the left part begins. */
export const opensWithComma = ({ view, start }: GapPlace): boolean =>
  start > 0 && hasComma(view.words[start]) && parts(view.words[start]);

const hasTag = (word: WrittenWord | undefined, ...tags: string[]): boolean =>
  word !== undefined && tags.includes(word.parts[0]?.upos ?? "");

export const isNominal = (word: WrittenWord | undefined): boolean =>
  hasTag(word, "NOUN", "PROPN", "ADJ", "NUM", "PRON", "SYM") || verbForm(word) === "Part";
export const opensNominal = (word: WrittenWord | undefined): boolean =>
  hasTag(word, "DET", "NOUN", "PROPN", "PRON", "NUM", "ADJ");
export const isPreposition = (word: WrittenWord | undefined): boolean => hasTag(word, "ADP");
export const isAdverb = (word: WrittenWord | undefined): boolean => hasTag(word, "ADV");
export const isVerb = (word: WrittenWord | undefined): boolean => hasTag(word, "VERB", "AUX");

/** "Fin", "Inf", "Ger", "Part"; "" for what is no verb. */
export const verbForm = (word: WrittenWord | undefined): string =>
  word?.parts.find(({ upos }) => upos === "VERB" || upos === "AUX")?.features.VerbForm ?? "";

/** The keys of words `from` to `to`, both included, with a space between them. */
export const keysOf = ({ words }: ClauseView, from: number, to: number): string =>
  words
    .slice(from, to + 1)
    .map(({ key }) => key)
    .join(" ");
