import { addParts, at, ending, type FeatureTemplates } from "./features";
import { hashPair } from "./hash";
import type { TaggedTraits } from "./tagged-traits";

/** The part of speech of a word plus 1; 0 outside the sentence. */
const tagAt = ({ upos }: TaggedTraits, index: number): number => (upos[index] ?? -1) + 1;

/** For mood, tense, person, verb form, kind of pronoun and case, once the parts of speech are known. */
export const inflectionTemplates: FeatureTemplates = {
  ofContext(sentence, index, list) {
    const word = at(sentence, index);
    const before = at(sentence, index - 1);
    const after = at(sentence, index + 1);
    const tag = tagAt(sentence, index);
    const around = tagAt(sentence, index - 1) * 32 + tagAt(sentence, index + 1);
    addParts(word, 100, tag, list);
    list.add(hashPair(110, tag));
    list.add(hashPair(111, word.form, before.form));
    list.add(hashPair(112, word.form, after.form));
    list.add(hashPair(113, before.form, tag));
    list.add(hashPair(114, around, tag));
    list.add(hashPair(115, around, word.form));
    list.add(hashPair(116, before.form, ending(word, 2)));
    list.add(hashPair(117, before.form, ending(word, 3)));
    list.add(hashPair(118, after.form, tag));
    list.add(hashPair(119, at(sentence, index - 2).form, ending(word, 2)));
    list.add(hashPair(120, tagAt(sentence, index - 1), ending(word, 3)));
    list.add(hashPair(121, tagAt(sentence, index + 1), ending(word, 3)));
  },
  ofHistory(sentence, index, previous, beforePrevious, list) {
    const tag = tagAt(sentence, index);
    list.add(hashPair(130, previous, tag));
    list.add(hashPair(131, previous * 128 + beforePrevious, tag));
    list.add(hashPair(132, previous, ending(at(sentence, index), 2)));
  },
};

/** For gender and number, once the parts of speech and the inflection are known. */
export const agreementTemplates: FeatureTemplates = {
  ofContext(sentence, index, list) {
    const word = at(sentence, index);
    const before = at(sentence, index - 1);
    const after = at(sentence, index + 1);
    const tag = tagAt(sentence, index);
    const inflection = sentence.inflection[index] ?? 0;
    const tagAfter = tagAt(sentence, index + 1);
    addParts(word, 140, tag, list);
    list.add(hashPair(150, tag, inflection));
    list.add(hashPair(151, inflection, ending(word, 2)));
    list.add(hashPair(152, before.form, tag));
    list.add(hashPair(153, before.form, word.form));
    list.add(hashPair(154, tag * 32 + tagAfter, ending(after, 2)));
    list.add(hashPair(155, tag * 32 + tagAfter, ending(after, 3)));
    list.add(hashPair(156, word.form, after.form));
    list.add(hashPair(157, word.form, tagAfter));
    list.add(hashPair(158, tag, word.shape));
    list.add(hashPair(159, tag * 32 + tagAt(sentence, index + 2), ending(at(sentence, index + 2), 2)));
    list.add(hashPair(160, word.form, ending(after, 2)));
  },
  ofHistory(sentence, index, previous, beforePrevious, list) {
    const tag = tagAt(sentence, index);
    const before = tagAt(sentence, index - 1);
    const word = at(sentence, index);
    list.add(hashPair(170, previous, tag));
    list.add(hashPair(171, previous * 16 + beforePrevious, tag));
    list.add(hashPair(172, previous * 32 + before, ending(word, 2)));
    list.add(hashPair(173, previous, word.form));
    list.add(hashPair(174, previous * 32 + before, tag));
    list.add(hashPair(175, beforePrevious * 32 + before, tag * 32 + tagAt(sentence, index - 2)));
  },
};
