import type { Suggestion } from "@/lib/features/analyses/report-schemas";

/** `at` is the part's place among the parts. */
export type DiffPart = { at: number; kind: "same" | "removed" | "added"; text: string };
export type SuggestionDiff = { parts: DiffPart[]; replacement: string };

const contextCharacters = 24;
const maxPartCharacters = 320;

const shorten = (text: string): string =>
  text.length <= maxPartCharacters ? text : `${text.slice(0, maxPartCharacters).trimEnd()} …`;

/** Up to `contextCharacters` of the line before an offset, begun at a word. */
function contextBefore(text: string, offset: number): string {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  if (offset - lineStart <= contextCharacters) return text.slice(lineStart, offset);
  const cut = text.slice(offset - contextCharacters, offset);
  return `…${cut.slice(Math.max(0, cut.search(/\s/)))}`;
}

/** Up to `contextCharacters` of the line after an offset, ended at a word. */
function contextAfter(text: string, offset: number): string {
  const lineEnd = text.indexOf("\n", offset);
  const end = lineEnd === -1 ? text.length : lineEnd;
  if (end - offset <= contextCharacters) return text.slice(offset, end);
  const cut = text.slice(offset, offset + contextCharacters);
  const lastSpace = cut.lastIndexOf(" ");
  return `${lastSpace > 0 ? cut.slice(0, lastSpace + 1) : cut}…`;
}

/**
 * A suggestion as removed and added text in its surroundings, and the changed stretch as it would read afterwards.
 * @param edits that do not overlap, in any order
 */
export function diffSuggestion(text: string, edits: Suggestion["edits"]): SuggestionDiff {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start);
  const first = ordered[0];
  const last = ordered.at(-1);
  if (!first || !last) return { parts: [], replacement: "" };
  const parts: Omit<DiffPart, "at">[] = [{ kind: "same", text: contextBefore(text, first.span.start) }];
  let replacement = "";
  let at = first.span.start;
  for (const { span, text: added } of ordered) {
    const kept = text.slice(at, span.start);
    parts.push(
      { kind: "same", text: shorten(kept) },
      { kind: "removed", text: shorten(text.slice(span.start, span.end)) },
      { kind: "added", text: shorten(added) },
    );
    replacement += kept + added;
    at = span.end;
  }
  parts.push({ kind: "same", text: contextAfter(text, last.span.end) });
  const drawn = parts.filter((part) => part.text !== "");
  return { parts: drawn.map((part, at) => ({ at, ...part })), replacement };
}
