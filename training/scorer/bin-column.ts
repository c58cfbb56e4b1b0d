import { binOf } from "@/lib/engines/essay/scoring/additive-model";

/** A feature's values as numbers of bins; the bins are those of `binOf`. */
export type BinnedColumn = { edges: readonly number[]; bins: Uint8Array };

/** Edges that cut values into at most `most` (≤ 256) bins which hold about as many each; equal values share a bin. */
export function chooseEdges(values: Float64Array, most: number): number[] {
  const sorted = values.toSorted();
  const edges: number[] = [];
  let last = sorted[0] ?? 0;
  for (let cut = 1; cut < most; cut++) {
    const value = Math.fround(sorted[Math.floor((cut * sorted.length) / most)] ?? 0);
    if (value <= last) continue;
    edges.push(value);
    last = value;
  }
  return edges;
}

export const binColumn = (values: Float64Array, edges: readonly number[]): BinnedColumn => ({
  edges,
  bins: Uint8Array.from(values, (value) => binOf(edges, value)),
});
