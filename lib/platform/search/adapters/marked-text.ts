/** Where a match starts and stops in a headline: private-use characters, which are taken out of texts beforehand. */
export const startMark = "\uE000";
export const stopMark = "\uE001";

export type MarkedText = { text: string; matches: { start: number; end: number }[] };

/** Takes the marks out of a headline. Spans are in UTF-16 code units of the text without them, end exclusive. */
export function readMarks(headline: string): MarkedText {
  const matches: MarkedText["matches"] = [];
  let text = "";
  for (const piece of headline.split(startMark)) {
    const stop = piece.indexOf(stopMark);
    if (stop > 0) matches.push({ start: text.length, end: text.length + stop });
    text += piece.replace(stopMark, "");
  }
  return { text, matches };
}

/**
 * The spans in `original` of the words that are marked in its headline, which may have lost characters between words
 * (Postgres leaves out what looks like a tag).
 */
export function locateMarks(original: string, headline: string): MarkedText["matches"] {
  const marked = readMarks(headline);
  let from = 0;
  return marked.matches.flatMap(({ start, end }) => {
    const word = marked.text.slice(start, end);
    const at = original.indexOf(word, from);
    if (at < 0) return [];
    from = at + word.length;
    return [{ start: at, end: from }];
  });
}

/** Of two headlines of one text, the one with more marks; the first when they have the same. */
export function moreMarked(first: string, second: string): string {
  return second.split(startMark).length > first.split(startMark).length ? second : first;
}
