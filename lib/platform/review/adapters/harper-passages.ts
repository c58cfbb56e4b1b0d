import type { Passage } from "./harper-remarks";

/** UTF-16 code units. A paragraph of an essay has some 600. */
const longestPassage = 4_000;
/** How far back from there a passage looks for a place to end. */
const searchedForEnd = 400;

/** Where a passage that starts at `start` ends: after a sentence, else after a word, else between two characters. */
function endOfPassage(text: string, start: number, end: number): number {
  if (end - start <= longestPassage) return end;
  const limit = start + longestPassage;
  const tail = text.slice(limit - searchedForEnd, limit);
  for (const stop of [/.*[.!?]\s/su, /.*\s/su]) {
    const found = stop.exec(tail);
    if (found) return limit - searchedForEnd + found[0].length;
  }
  return /[\uD800-\uDBFF]/.test(text.charAt(limit - 1)) ? limit - 1 : limit;
}

/** A line goes on in the next one where that starts with a small letter: the text is broken into lines of a fixed width. */
const paragraphs = /(?:[^\r\n]|\r?\n(?=\p{Ll}))+/gu;

/** The paragraphs of a text in which something is written, those that are too long for one call in parts. */
export function passagesOf(text: string): Passage[] {
  const passages: Passage[] = [];
  for (const { 0: line, index } of text.matchAll(paragraphs)) {
    const lineEnd = index + line.length;
    for (let start = index; start < lineEnd; ) {
      const end = endOfPassage(text, start, lineEnd);
      const passage = text.slice(start, end);
      if (/\p{L}/u.test(passage)) passages.push({ start, text: passage });
      start = end;
    }
  }
  return passages;
}
