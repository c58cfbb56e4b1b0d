import { hashPair } from "./hash";
import type { FeatureList } from "./linear-model";
import type { TaggedTraits } from "./tagged-traits";
import { boundary, type WordTraits } from "./word-traits";

/**
 * The features of one model. `ofContext` depends on the sentence alone; `ofHistory` on the model's own answers for the
 * word before and the one before that as well (0 before the sentence's first word).
 */
export type FeatureTemplates = {
  ofContext: (sentence: TaggedTraits, index: number, list: FeatureList) => void;
  ofHistory: (
    sentence: TaggedTraits,
    index: number,
    previous: number,
    beforePrevious: number,
    list: FeatureList,
  ) => void;
};

/** The traits of the word at `index`; the boundary outside the sentence. */
export const at = (sentence: TaggedTraits, index: number): WordTraits => sentence.words[index] ?? boundary;

/** The last `length` (1 to 5) code units of a word; all of a shorter one. */
export const ending = (word: WordTraits, length: number): number => word.suffixes[length - 1] ?? word.form;

/** Adds the whole word, with and without accents, and its endings, as templates `template` to `template` + 6. */
export function addParts(word: WordTraits, template: number, within: number, list: FeatureList): void {
  list.add(hashPair(template, word.folded, within));
  if (word.form !== word.folded) list.add(hashPair(template + 1, word.form, within));
  let next = template + 2;
  for (const suffix of word.suffixes) list.add(hashPair(next++, suffix, within));
}

/** For the part of speech: the word and its parts, its neighbours, and what the lexicon says of all of them. */
export const uposTemplates: FeatureTemplates = {
  ofContext(sentence, index, list) {
    const word = at(sentence, index);
    const before = at(sentence, index - 1);
    const after = at(sentence, index + 1);
    const after2 = at(sentence, index + 2);
    const before2 = at(sentence, index - 2);
    addParts(word, 1, 0, list);
    let template = 10;
    for (const prefix of word.prefixes) list.add(hashPair(template++, prefix));
    list.add(hashPair(20, word.shape, index === 0 ? 1 : 0));
    list.add(hashPair(21, word.known, word.shape));
    list.add(hashPair(22, before.form));
    list.add(hashPair(23, after.form));
    list.add(hashPair(24, before2.form));
    list.add(hashPair(25, after2.form));
    list.add(hashPair(26, before.form, word.form));
    list.add(hashPair(27, word.form, after.form));
    list.add(hashPair(28, before.form, after.form));
    list.add(hashPair(29, word.known, after.known));
    list.add(hashPair(30, after.known, after2.known));
    list.add(hashPair(31, before.known, word.known));
    list.add(hashPair(32, after.known));
    list.add(hashPair(33, word.shape, after.shape));
    list.add(hashPair(34, before.shape, word.shape));
    list.add(hashPair(35, ending(after, 3)));
    list.add(hashPair(36, ending(before, 3)));
    list.add(hashPair(39, word.form, ending(after, 2)));
    list.add(hashPair(45, ending(word, 3), word.shape));
    list.add(hashPair(46, word.form, after.shape));
    list.add(hashPair(47, hashPair(0, word.known, after.known), after2.known));
  },
  ofHistory(sentence, index, previous, beforePrevious, list) {
    const word = at(sentence, index);
    const after = at(sentence, index + 1);
    const both = previous * 32 + beforePrevious;
    list.add(hashPair(60, previous));
    list.add(hashPair(61, both));
    list.add(hashPair(62, previous, word.form));
    list.add(hashPair(63, previous, after.form));
    list.add(hashPair(64, previous, word.known));
    list.add(hashPair(65, both, word.known));
    list.add(hashPair(66, hashPair(0, word.known, after.known), previous));
    list.add(hashPair(67, previous, ending(word, 3)));
    list.add(hashPair(68, both, word.form));
    list.add(hashPair(69, previous, word.shape));
  },
};
