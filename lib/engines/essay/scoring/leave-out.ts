import type { Span } from "../types";

/** A text without some of its passages; `placeOf` says where one of its places was before. */
export type RemainingText = { text: string; leftOut: Span[]; placeOf: (offset: number) => number };

/** Joins passages that touch or overlap, in the order of the text. */
function joined(spans: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else whole.push({ start, end });
  }
  return whole;
}

/** Cuts passages out of a text. */
export function leaveOut(text: string, spans: readonly Span[]): RemainingText {
  const leftOut = joined(spans);
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
