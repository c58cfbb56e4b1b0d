/** A passage in UTF-16 code units; `end` is exclusive. */
export type Span = { start: number; end: number };
export type Edit = { span: Span; text: string };

/** What the measurements need of an engine's finding. */
export type Finding = { rule: string; category: string; span: Span; suggestions: { edits: Edit[] }[] };

/** The categories that judge the formal written norm, competency 1 of ENEM. */
const formalNorm: ReadonlySet<string> = new Set(["spelling", "grammar", "punctuation", "register"]);

/** Longer findings speak of a sentence or a paragraph: overlapping a correction would mean little. UTF-16 code units. */
const longestPassage = 40;

/** Whether the finding is of competency 1 and points at a short passage. */
export const isNormFinding = ({ category, span }: Finding): boolean =>
  formalNorm.has(category) && isShort(span);

/** Whether a passage is short enough to be compared with a place in the text. */
export const isShort = ({ start, end }: Span): boolean => end - start <= longestPassage;

/** Whether two passages share a character. */
export const overlap = (a: Span, b: Span): boolean => a.start < b.end && a.end > b.start;

/** How many characters lie between a passage and a position; 0 inside it and at its edges. */
export const distance = ({ start, end }: Span, position: number): number =>
  Math.max(0, start - position, position - end);

/** The text after the edits, which must not overlap one another. */
export const applyEdits = (text: string, edits: readonly Edit[]): string =>
  edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce(
      (changed, { span, text: inserted }) =>
        changed.slice(0, span.start) + inserted + changed.slice(span.end),
      text,
    );
