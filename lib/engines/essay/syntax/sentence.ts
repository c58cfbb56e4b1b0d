import type { EssayDocument } from "../document";
import type { Reading } from "../norm/context/reading";

/** A sentence of prose as the rules of syntax read it: its words and marks, and the place in the text where each starts and ends. */
export type ProseSentence = {
  readings: readonly Reading[];
  /** The sentence before it in the same paragraph; empty for the first one. */
  previous: readonly Reading[];
};

/** The sentences of a document outside titles and speech. `readings` are those of each of its sentences. */
export function proseSentences(
  { sentences, paragraphs }: EssayDocument,
  readings: readonly (readonly Reading[])[],
): ProseSentence[] {
  return sentences.flatMap(({ paragraph }, index) => {
    const { title, speech } = paragraphs[paragraph] ?? {};
    const own = readings[index];
    if (!own || title || speech) return [];
    const follows = sentences[index - 1]?.paragraph === paragraph;
    return [{ readings: own, previous: (follows ? readings[index - 1] : undefined) ?? [] }];
  });
}

const quoting = new Set(['"', "“", "”", "«", "»", "''", "’’"]);

/** Whether the sentence holds words of others, whose syntax is not the writer's. */
export const quotes = (readings: readonly Reading[]): boolean => readings.some(({ key }) => quoting.has(key));

export const isMark = (reading: Reading | undefined): boolean => reading?.main.upos === "PUNCT";

/** The keys of words `from` to before `to`, with spaces. */
export const keysBetween = (readings: readonly Reading[], from: number, to: number): string =>
  readings
    .slice(from, to)
    .map(({ key }) => key)
    .join(" ");

/** The places of the words that pass a test. */
export function placesOf(readings: readonly Reading[], passes: (reading: Reading) => boolean): number[] {
  const places: number[] = [];
  for (const [at, reading] of readings.entries()) if (passes(reading)) places.push(at);
  return places;
}
