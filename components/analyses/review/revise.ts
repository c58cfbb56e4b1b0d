import type { Suggestion } from "@/lib/features/analyses/report-schemas";

type Edits = Suggestion["edits"];
type Span = Edits[number]["span"];

/** @param edits in the order of the text, not overlapping */
export function applyEdits(text: string, edits: Edits): string {
  let revised = "";
  let at = 0;
  for (const { span, text: added } of edits) {
    revised += text.slice(at, span.start) + added;
    at = span.end;
  }
  return revised + text.slice(at);
}

/** A passage's place after the edits; one that an edit cuts into takes in the whole of what stands there now. */
export function moveSpan({ start, end }: Span, edits: Edits): Span {
  let [newStart, newEnd] = [start, end];
  let shift = 0;
  for (const { span, text: added } of edits) {
    if (span.start >= end && span.start > start) break;
    const placed = span.start + shift;
    shift += added.length - (span.end - span.start);
    newStart = span.end <= start ? start + shift : Math.min(newStart, placed);
    newEnd = Math.max(end + shift, placed + added.length);
  }
  return { start: newStart, end: newEnd };
}

/**
 * Where some of the edits stand after all are made: from the first to the last of them.
 * @param own some of `all`
 */
export function placeOfEdits(own: Edits, all: Edits): Span {
  const mine = new Set(own);
  const places: Span[] = [];
  let shift = 0;
  for (const edit of all) {
    const start = edit.span.start + shift;
    shift += edit.text.length - (edit.span.end - edit.span.start);
    if (mine.has(edit)) places.push({ start, end: start + edit.text.length });
  }
  return { start: places[0]?.start ?? 0, end: places.at(-1)?.end ?? 0 };
}
