import type { EssayDocument, Word } from "../document";
import type { Speller } from "../spelling/speller";
import { lookupForm, startsCapital } from "../text/normal-form";

/** The share of a paragraph's words that no dictionary has, 0 to 1. */
export type UnknownShare = { paragraph: number; words: number; share: number };

const shortestWord = 3;
/** Further look-ups of a text count as known: no essay has so many different words. */
const mostLookups = 4_000;

/** Names may be anything; words of one or two letters say nothing. */
function canBeJudged({ text, givenWords }: EssayDocument, word: Word): boolean {
  return (
    word.kind === "word" &&
    word.key.length >= shortestWord &&
    !givenWords.has(word.key) &&
    !startsCapital(text.slice(word.start, word.end))
  );
}

/** Words that were looked up before: essays share most of theirs. */
const looked = new Map<string, boolean>();
const mostRemembered = 30_000;

function remembering(speller: Speller): Speller {
  let left = mostLookups;
  return (word) => {
    const known = looked.get(word);
    if (known !== undefined) return known;
    if (left-- <= 0) return true;
    const answer = speller(word);
    if (looked.size < mostRemembered) looked.set(word, answer);
    return answer;
  };
}

/** How many of the words in small letters are unknown, paragraph by paragraph. */
export function unknownShares(document: EssayDocument, speller: Speller): UnknownShare[] {
  const knows = remembering(speller);
  const counts = document.paragraphs.map((_, paragraph) => ({ paragraph, words: 0, unknown: 0 }));
  for (const word of document.words) {
    const count = counts[word.paragraph];
    if (!count || !canBeJudged(document, word)) continue;
    count.words++;
    if (!knows(lookupForm(word.key))) count.unknown++;
  }
  return counts.map(({ paragraph, words, unknown }) => ({
    paragraph,
    words,
    share: words === 0 ? 0 : unknown / words,
  }));
}
