import type { EssayDocument } from "../document";
import type { Span } from "../types";

/** Characters that a reader cannot see or cannot tell from others, and markup that hides text. */
export type HiddenCharacters = { invisible: Span[]; lookalikes: Span[]; hiding: Span[] };

/*
 * Zero-width, directional and tag characters. A joiner between pictographs is part of an emoji, a byte order mark may open a file, and
 * a soft hyphen is what a word processor leaves.
 */
const invisible =
  /(?<!\p{Extended_Pictographic}\ufe0f?)[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u180e]|(?<!^)\ufeff|[\u{e0000}-\u{e007f}\u115f\u1160\u3164\uffa0]/gu;
const latin = /\p{Script=Latin}/u;
const otherScript = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;
const mathLetters = /[\u{1d400}-\u{1d7ff}\uff21-\uff5a]/u;
const hidingMarkup =
  /(?:color\s*:\s*(?:white|#fff(?:fff)?|transparent)|font-size\s*:\s*0|opacity\s*:\s*0(?![.\d])|display\s*:\s*none|visibility\s*:\s*hidden|\\color\{white\})/giu;

const spansOf = (text: string, pattern: RegExp): Span[] =>
  Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length }));

/** Finds invisible characters, words that mix Latin with letters that look like it, and styles that hide text. */
export function findHiddenCharacters({ text, words }: EssayDocument): HiddenCharacters {
  const lookalikes = words
    .filter(({ start, end }) => {
      const word = text.slice(start, end);
      return (latin.test(word) && otherScript.test(word)) || mathLetters.test(word);
    })
    .map(({ start, end }) => ({ start, end }));
  return { invisible: spansOf(text, invisible), lookalikes, hiding: spansOf(text, hidingMarkup) };
}
