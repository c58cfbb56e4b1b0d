import { joinedSpans } from "../integrity/joined-spans";
import { sum } from "../statistics";
import type { Span } from "../types";

/** A text without some of its passages; `placeOf` says where one of its places was before. */
export type RemainingText = { text: string; leftOut: Span[]; placeOf: (offset: number) => number };

const length = ({ start, end }: Span): number => end - start;

/** The shreds of a sentence of which so much is gone are no writing. */
const mostOfSentence = 0.5;

/**
 * The passages, joined, with the rest of each sentence that is gone for the most part. Linear in both lists.
 * @param sentences in the order of the text, none inside another
 */
export function withShreds(sentences: readonly Span[], spans: readonly Span[]): Span[] {
  const passages = joinedSpans(spans);
  let first = 0;
  const shredded = sentences.filter((sentence) => {
    while ((passages[first]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) first++;
    const gone: number[] = [];
    for (let at = first; at < passages.length; at++) {
      const passage = passages[at];
      if (!passage || passage.start >= sentence.end) break;
      gone.push(Math.min(passage.end, sentence.end) - Math.max(passage.start, sentence.start));
    }
    return gone.length > 0 && sum(gone) >= mostOfSentence * length(sentence);
  });
  return joinedSpans([...passages, ...shredded.map(({ start, end }) => ({ start, end }))]);
}

/** Cuts passages out of a text. */
export function leaveOut(text: string, spans: readonly Span[]): RemainingText {
  const leftOut = joinedSpans(spans);
  let remaining = "";
  let at = 0;
  for (const { start, end } of leftOut) {
    remaining += text.slice(at, start);
    at = end;
  }
  const placeOf = (offset: number): number => {
    let place = offset;
    for (const { start, end } of leftOut) {
      if (start > place) break;
      place += end - start;
    }
    return place;
  };
  return { text: remaining + text.slice(at), leftOut, placeOf };
}
