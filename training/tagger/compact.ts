import type { DenseModel } from "./train-linear";

/** The sections of a linear model as the model file has them. */
export type CompactModel = {
  classCount: number;
  keys: Uint32Array;
  counts: Uint8Array;
  /** The class in the low byte, its weight in the high one. */
  weights: Int16Array;
};

const highestByte = 127;

/** Leaves out the weights below `threshold` and rounds the rest to bytes, the largest one being 127. Features are sorted by hash. */
export function compact({ hashes, weights, classCount }: DenseModel, threshold: number): CompactModel {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), threshold);
  const order = hashes.map((_, place) => place).sort((a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0));
  const keys: number[] = [];
  const counts: number[] = [];
  const pairs: number[] = [];
  for (const place of order) {
    const before = pairs.length;
    for (let name = 0; name < classCount; name++) {
      const weight = weights[place * classCount + name] ?? 0;
      if (Math.abs(weight) < threshold) continue;
      pairs.push((Math.round((weight / largest) * highestByte) << 8) | name);
    }
    if (pairs.length === before) continue;
    keys.push(hashes[place] ?? 0);
    counts.push(pairs.length - before);
  }
  return {
    classCount,
    keys: Uint32Array.from(keys),
    counts: Uint8Array.from(counts),
    weights: Int16Array.from(pairs),
  };
}
