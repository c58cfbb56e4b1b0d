import { tokenize } from "../ast/tokenize";
import type { Program } from "../program/program";
import type { Edit, Span } from "../types";

const level = "    ";

/** Strings over several lines: what is in them must not move. */
const longStrings = (source: string): Span[] =>
  tokenize(source).filter(({ kind, text }) => kind === "string" && text.includes("\n"));

/** Edits that move the lines of a region one level to the right, but for its first line, blank ones and those within strings. */
export function indentLines({ source }: Program, { start, end }: Span): Edit[] {
  const strings = longStrings(source);
  const edits: Edit[] = [];
  let string = 0;
  for (let at = source.indexOf("\n", start) + 1; at > 0 && at < end; at = source.indexOf("\n", at) + 1) {
    while ((strings[string]?.end ?? Number.POSITIVE_INFINITY) <= at) string += 1;
    const isWithinString = (strings[string]?.start ?? Number.POSITIVE_INFINITY) < at;
    const isBlank = source[at] === "\n" || source[at] === "\r";
    if (!isWithinString && !isBlank) edits.push({ span: { start: at, end: at }, text: level });
  }
  return edits;
}
