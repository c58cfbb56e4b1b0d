import type { Edit } from "../types";

/** The text after the edits, which must not overlap one another. */
export const applyEdits = (text: string, edits: readonly Edit[]): string =>
  edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce(
      (changed, { span, text: inserted }) =>
        changed.slice(0, span.start) + inserted + changed.slice(span.end),
      text,
    );
