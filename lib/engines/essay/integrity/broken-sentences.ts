import { type EssayDocument, type Sentence, wordsOf } from "../document";
import type { Span } from "../types";

/** Words that something must follow: no sentence ends with them. */
const needFollowers = new Set(
  `o a os as um uma de do da dos das em no na nos nas por pelo pela pelos pelas para com sem sob sobre entre e ou mas que se porque quando
   ao à aos às num numa nem como seu sua seus suas cujo cuja cujos cujas esse essa este esta desse dessa deste desta nesse nessa neste nesta
   meu minha são é foi está não muito mais pois embora até desde the of and to in`.split(/\s+/u),
);

const fewestWords = 4;

/** `clashes`: pairs of words of which the second cannot follow the first, for each 100 words. */
export type BrokenSentences = { share: number; spans: Span[]; clashes: number; clashSpans: Span[] };

const determiners = new Set(
  "o os um uma do da dos das no na nos nas ao aos à às pelo pela pelos pelas num numa".split(" "),
);
const neverAfterDeterminers = new Set([
  ...determiners,
  ..."a as em com por para e ou mas é são foi estão está".split(" "),
]);

/** An article with no noun behind it: "o em", "da e", "uma são". */
function findClashes({ text, words }: EssayDocument): Span[] {
  return words.flatMap((word, at) => {
    const before = words[at - 1];
    if (before?.sentence !== word.sentence || !determiners.has(before.key)) return [];
    if (!neverAfterDeterminers.has(word.key) || !/^\s+$/u.test(text.slice(before.end, word.start))) return [];
    return [{ start: before.start, end: word.end }];
  });
}

/** Words in an order that no sentence has: sentences whose last word is an article, a preposition or a conjunction (`share`: of those of at least four words), and clashes inside. */
export function findBrokenSentences(document: EssayDocument): BrokenSentences {
  const judged = document.sentences.filter(({ words }) => words.to - words.from >= fewestWords);
  const isBroken = (sentence: Sentence): boolean => {
    const last = wordsOf(document, sentence).at(-1);
    return last !== undefined && needFollowers.has(last.key);
  };
  const broken = judged.filter(isBroken);
  const clashSpans = findClashes(document);
  return {
    share: judged.length === 0 ? 0 : broken.length / judged.length,
    spans: broken.map(({ start, end }) => ({ start, end })),
    clashes: document.words.length === 0 ? 0 : (100 * clashSpans.length) / document.words.length,
    clashSpans,
  };
}
