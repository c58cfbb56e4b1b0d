import type { Finding } from "./findings";

type Span = Finding["span"];
type Edits = Finding["suggestions"][number]["edits"];

/** A passage and the texts that may stand in its place, in the order of the suggestions. */
type Replaceable = Span & { replacements: string[] };

const holdsWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** The passage with what its edits touch; null for edits that change words elsewhere. */
function widened(text: string, span: Span, edits: Edits): Span | null {
  const start = Math.min(span.start, ...edits.map((edit) => edit.span.start));
  const end = Math.max(span.end, ...edits.map((edit) => edit.span.end));
  const beside = text.slice(start, span.start) + text.slice(span.end, end);
  return edits.length === 0 || holdsWord(beside) ? null : { start, end };
}

/** What [start, end) becomes when the edits, all of them inside, are made. */
function applied(text: string, { start, end }: Span, edits: Edits): string {
  let replacement = "";
  let at = start;
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    replacement += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return replacement + text.slice(at, end);
}

/**
 * A finding's suggestions as texts that replace its whole passage. Where an edit lies just outside (a comma after the passage, a
 * space before it) the passage is widened over it, over spaces and punctuation but never over another word; a suggestion that
 * changes words elsewhere is no replacement of this passage and is left out.
 */
export function replaceable(text: string, { span, suggestions }: Finding): Replaceable {
  const fitting = suggestions.flatMap(({ edits }) => {
    const reach = widened(text, span, edits);
    return reach ? [{ edits, reach }] : [];
  });
  const passage = {
    start: Math.min(span.start, ...fitting.map(({ reach }) => reach.start)),
    end: Math.max(span.end, ...fitting.map(({ reach }) => reach.end)),
  };
  return {
    ...passage,
    replacements: [...new Set(fitting.map(({ edits }) => applied(text, passage, edits)))],
  };
}
