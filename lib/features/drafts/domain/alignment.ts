export type Change = { kind: "same" | "removed" | "added"; text: string };
type Span = { start: number; end: number };

/** A stretch of the earlier text and what stands in its place in the later one; `same` where that is the same. */
type Block = { before: Span; after: Span; same: boolean };

/** Where a span of the earlier text stands in the later one, and how many of its UTF-16 code units are the same there. */
type Place = Span & { kept: number };

/** Changes in a row become one block: what is removed is replaced by what is added. */
function blocksOf(changes: readonly Change[]): Block[] {
  const blocks: Block[] = [];
  let [before, after] = [0, 0];
  for (const { kind, text } of changes) {
    const start = { before, after };
    if (kind !== "added") before += text.length;
    if (kind !== "removed") after += text.length;
    const last = blocks.at(-1);
    if (kind !== "same" && last && !last.same) {
      last.before.end = before;
      last.after.end = after;
      continue;
    }
    blocks.push({
      before: { start: start.before, end: before },
      after: { start: start.after, end: after },
      same: kind === "same",
    });
  }
  return blocks;
}

/** The position of the first block that ends above `offset`; the last one if there is none. */
function positionAbove(blocks: readonly Block[], offset: number): number {
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.before.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Finds places of the earlier text in the later one.
 * @param changes that make the later text of the earlier one, in order
 */
export function align(changes: readonly Change[]): (span: Span) => Place {
  const blocks = blocksOf(changes);
  const shift = (offset: number, block: Block | undefined, edge: "start" | "end"): number => {
    if (!block) return 0;
    return block.same ? offset - block.before.start + block.after.start : block.after[edge];
  };
  return ({ start, end }) => {
    const first = positionAbove(blocks, start);
    const last = end > start ? positionAbove(blocks, end - 1) : first;
    const kept = blocks
      .slice(first, last + 1)
      .filter(({ same }) => same)
      .reduce((sum, { before }) => sum + Math.min(end, before.end) - Math.max(start, before.start), 0);
    return { start: shift(start, blocks[first], "start"), end: shift(end, blocks[last], "end"), kept };
  };
}
