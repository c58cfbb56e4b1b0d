/** A passage with its finding's number; spans are UTF-16 offsets, end exclusive. */
export type Passage = { id: number; start: number; end: number };

/** A stretch of text between two span boundaries; `ids` are the findings that cover it, the shortest first. */
export type Segment = { start: number; end: number; ids: number[] };

const length = (passage: Passage): number => passage.end - passage.start;

/**
 * Cuts [start, end) at every boundary of the passages, which may overlap and reach beyond the range. The segments tile
 * the range, so that each character is drawn once however many findings cover it.
 */
export function segmentRange(start: number, end: number, passages: readonly Passage[]): Segment[] {
  if (end <= start) return [];
  const covering = passages
    .filter((passage) => passage.start < end && passage.end > start && passage.end > passage.start)
    .sort((a, b) => length(a) - length(b) || a.id - b.id);
  const cuts = new Set([start, end]);
  for (const passage of covering) {
    cuts.add(Math.max(start, passage.start));
    cuts.add(Math.min(end, passage.end));
  }
  const bounds = [...cuts].sort((a, b) => a - b);
  return bounds.slice(0, -1).map((from, position) => {
    const to = bounds[position + 1] ?? end;
    const ids = covering.filter((passage) => passage.start < to && passage.end > from).map(({ id }) => id);
    return { start: from, end: to, ids };
  });
}
