import type { Place } from "./position";

/** Shown of a line before what is underlined, and in all, in UTF-16 code units. */
const before = 40;
const shown = 100;

const controls = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;
const noWidth = /^(?:\p{M}|[\u200b-\u200d])$/u;
const doubleWidth =
  /^(?:\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60])$/u;

/** Text that is safe on a terminal: tabs become spaces, other control characters a visible sign. */
export const printable = (text: string): string => text.replaceAll("\t", " ").replace(controls, "\ufffd");

/** Columns that a text takes on a terminal. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += noWidth.test(character) ? 0 : doubleWidth.test(character) ? 2 : 1;
  return width;
}

const insidePair = (text: string, index: number) => {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
};

/**
 * The part of a span's first line around it, and a second line that underlines the span there.
 * @param place where the span starts
 */
export function excerpt(text: string, span: { start: number; end: number }, place: Place): [string, string] {
  let from = Math.max(place.start, span.start - before);
  if (insidePair(text, from)) from -= 1;
  let to = Math.min(place.end, from + shown);
  if (insidePair(text, to)) to += 1;
  const head = printable(text.slice(from, span.start));
  const marked = printable(text.slice(span.start, Math.min(span.end, to)));
  const tail = printable(text.slice(Math.min(Math.max(span.end, span.start), to), to));
  const opening = from > place.start ? "…" : "";
  const closing = to < place.end ? "…" : "";
  const underline = "~".repeat(Math.max(displayWidth(marked), 1));
  return [
    `${opening}${head}${marked}${tail}${closing}`,
    " ".repeat(displayWidth(opening + head)) + underline,
  ];
}
