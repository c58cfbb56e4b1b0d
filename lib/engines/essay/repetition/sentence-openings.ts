import { type EssayDocument, type Sentence, wordsOf } from "../document";
import type { RuleFinding } from "../report";

/** Two sentences in a row that share their first two words, or three that share the first one. */
const openingLength = 2;
const runLength = 3;

function opening(document: EssayDocument, sentence: Sentence): string[] {
  const words = wordsOf(document, sentence);
  return words.length <= openingLength ? [] : words.slice(0, openingLength).map(({ key }) => key);
}

function repeats(openings: readonly (readonly string[])[], index: number): boolean {
  const [first, second] = openings[index] ?? [];
  if (first === undefined) return false;
  const [previousFirst, previousSecond] = openings[index - 1] ?? [];
  if (first === previousFirst && second === previousSecond) return true;
  const run = openings.slice(Math.max(0, index - runLength + 1), index + 1);
  return run.length === runLength && run.every((words) => words[0] === first);
}

/** Sentences that open like the ones right before them. */
export function repeatedOpenings(document: EssayDocument): RuleFinding[] {
  const { text, sentences } = document;
  const openings = sentences.map((sentence) => opening(document, sentence));
  return sentences.flatMap((sentence, index): RuleFinding[] => {
    if (!repeats(openings, index)) return [];
    const [first, second] = wordsOf(document, sentence);
    if (!first || !second) return [];
    const span = { start: first.start, end: second.end };
    const shown = text.slice(span.start, span.end);
    const message = {
      "pt-BR": `Esta frase começa como a anterior (“${shown}”). Varie a abertura: comece por um conectivo, um adjunto ou outro sujeito.`,
      en: `This sentence opens like the one before (“${shown}”). Vary the opening: start with a connective, an adverbial or another subject.`,
    };
    return [{ rule: "repetition/sentence-opening", severity: "info", span, message }];
  });
}
