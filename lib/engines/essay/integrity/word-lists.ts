import { type EssayDocument, type Sentence, type Word, wordsOf } from "../document";
import { startsCapital } from "../text/normal-form";
import { stopWords } from "../text/stop-words";
import type { Span } from "../types";

/** Any sentence needs articles, prepositions and pronouns: in running text a third of the words and more. */
const runningWindow = 25;
const leastFunctionShare = 0.13;

const isFunctionWord = ({ kind, key }: Word): boolean =>
  kind === "word" && (stopWords.pt.has(key) || key.length <= 2);

/** Stretches of at least 25 words with hardly a function word. Takes time linear in the text. */
export function findBareWords({ words }: EssayDocument): Span[] {
  const spans: Span[] = [];
  let count = 0;
  for (const [index, word] of words.entries()) {
    if (isFunctionWord(word)) count++;
    const leaving = words[index - runningWindow];
    if (leaving && isFunctionWord(leaving)) count--;
    const first = words[index - runningWindow + 1];
    if (!first || count >= leastFunctionShare * runningWindow) continue;
    const open = spans.at(-1);
    if (open && first.start <= open.end) open.end = word.end;
    else spans.push({ start: first.start, end: word.end });
  }
  return spans;
}

const listedWords = 3;

/** The words at a sentence's end of which each has a comma to itself: ", escola, saúde, respeito." */
function hasTail({ text }: EssayDocument, words: readonly Word[]): boolean {
  let alone = 0;
  for (let at = words.length - 1; at > 0; at--) {
    const [before, word] = [words[at - 1], words[at]];
    if (!before || !word || word.kind !== "word" || !/^\s*[,;]\s*$/u.test(text.slice(before.end, word.start)))
      break;
    alone++;
    if (alone >= listedWords) return true;
  }
  return false;
}

const whole = ({ start, end }: Sentence): Span => ({ start, end });

/** Sentences that end in at least three single words parted by commas, with no "e" before the last one. */
export const findTails = (document: EssayDocument): Span[] =>
  document.sentences.filter((sentence) => hasTail(document, wordsOf(document, sentence))).map(whole);

const crowd = { words: 12, commasPerWord: 0.3 };

/** Sentences cut up by commas: at least twelve words with a comma to every third one. */
export function findCommaLists(document: EssayDocument): Span[] {
  return document.sentences
    .filter((sentence) => {
      const count = sentence.words.to - sentence.words.from;
      if (count < crowd.words) return false;
      const commas = document.tokens
        .slice(sentence.tokens.from, sentence.tokens.to)
        .filter(({ start, end }) => end - start === 1 && document.text[start] === ",").length;
      return commas >= crowd.commasPerWord * count;
    })
    .map(whole);
}

const names = { groups: 4, share: 0.4 };

/** Sentences that are little more than names: at least four, which are two words in five. */
export function findNameLists(document: EssayDocument): Span[] {
  return document.sentences
    .filter((sentence) => {
      const words = wordsOf(document, sentence);
      const capitals = words.map(
        ({ start, end }, index) =>
          index > 0 && /^\p{Lu}\p{Ll}/u.test(document.text.slice(start, Math.min(end, start + 4))),
      );
      const groups = capitals.filter((capital, index) => capital && !capitals[index - 1]).length;
      return groups >= names.groups && capitals.filter(Boolean).length >= names.share * words.length;
    })
    .map(whole);
}

/** Whether most of the text is in capitals or titles, so that capitals mean no name. */
export function capitalsMeanNothing({ text, words }: EssayDocument): boolean {
  const capitals = words.filter(({ start, end }) =>
    startsCapital(text.slice(start, Math.min(end, start + 4))),
  ).length;
  return words.length > 0 && capitals > 0.5 * words.length;
}
