import { foldAccents } from "../text/normal-form";

/*
 * One letter for all spellings of a Portuguese sound: s for every sibilant, j, k, the bare vowel for one with an accent, i for y,
 * one letter for a doubled one, n for every nasal that closes a syllable. The order matters.
 */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/ç|ch|sh|[sx]?c(?=[eiéêí])|[xz]/g, "s"],
  [/g(?=[eiéêí])/g, "j"],
  [/qu(?=[eiéêí])|[cq]/g, "k"],
  [/gu(?=[eiéêí])/g, "g"],
  [/(?<![ln])h/g, ""],
  [/y/g, "i"],
  [/w/g, "v"],
  [/(?<=[aeiouáéíóúâêô])m(?=[^aeiouáéíóúâêôãõ]|$)/g, "n"],
  [/(?<=[aeiouáéíóúâêô])l(?=[^aeiouáéíóúâêôãõh]|$)/g, "u"],
];

const doubled = /(.)\1+/g;

/** What a lower-case word sounds like, roughly: words with the same key are easily taken for each other. Linear in the word. */
export function soundKey(word: string): string {
  const sounds = spellings.reduce((key, [spelling, sound]) => key.replace(spelling, sound), word);
  return foldAccents(sounds).replace(doubled, "$1");
}
