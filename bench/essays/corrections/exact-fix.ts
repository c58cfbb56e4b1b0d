import type { Correction } from "@/training/corpus";
import { applyEdits, type Edit } from "../finding";

/** Spacing has no one form in the data: runs of it count as one space, and none before a stop. */
const normalise = (text: string): string => text.replace(/\s+/gu, " ").replace(/ (?=[,.;:!?])/gu, "");

/**
 * Whether the edits make of the correction's passage exactly what the person made of it. Edits that touch the passage or the
 * character beside it count, the others are left out; where one reaches beyond the passage, what it reaches must stay as it is.
 */
export function fixesExactly(text: string, correction: Correction, edits: readonly Edit[]): boolean {
  const { start, end, right } = correction;
  const near = edits.filter(({ span }) => span.start <= end + 1 && span.end >= start - 1);
  if (near.length === 0) return false;
  const from = Math.min(start, ...near.map(({ span }) => span.start));
  const to = Math.max(end, ...near.map(({ span }) => span.end));
  const shifted = near.map((edit) => ({
    text: edit.text,
    span: { start: edit.span.start - from, end: edit.span.end - from },
  }));
  const wanted = text.slice(from, start) + right + text.slice(end, to);
  return normalise(applyEdits(text.slice(from, to), shifted)) === normalise(wanted);
}
