import { readTraits, type WordTraits } from "./word-traits";

/** A sentence as the models see it: its words and what is known of them so far. */
export type TaggedTraits = {
  words: readonly WordTraits[];
  /** The part of speech of each word (its number), once they are known. */
  upos: Uint8Array;
  /** The class of each word in the inflection model, plus 1; 0 where that model does not apply. */
  inflection: Uint8Array;
};

/** Reads the traits of each form once. `partsOfSpeech` is the lexicon, by the hash of a model form. */
export function traitReader(partsOfSpeech: (hash: number) => number): (form: string) => WordTraits {
  const seen = new Map<string, WordTraits>();
  return (form) => {
    const known = seen.get(form);
    if (known) return known;
    const traits = readTraits(form, partsOfSpeech);
    seen.set(form, traits);
    return traits;
  };
}

/** A sentence of which nothing but the words is known yet. */
export const untagged = (words: readonly WordTraits[]): TaggedTraits => ({
  words,
  upos: new Uint8Array(words.length),
  inflection: new Uint8Array(words.length),
});
