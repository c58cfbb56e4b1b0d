import type { ExampleSet } from "./example-set";

/** Features worth learning, each with a row of its own, and the rows of the chosen examples by their place among them. */
export type FeatureRows = { hashes: Uint32Array; rowsOf: (place: number) => Uint32Array };

/** 2^26 counters of a byte stand for 2^32 hashes: features that share one are counted together, which only lets some rare ones through. */
const counterShift = 6;
const highestCount = 255;

function countHashes(examples: ExampleSet, chosen: Uint32Array): Uint8Array {
  const counts = new Uint8Array(2 ** (32 - counterShift));
  for (const index of chosen) {
    for (const hash of examples.hashes(index)) {
      const count = counts[hash >>> counterShift] ?? 0;
      if (count < highestCount) counts[hash >>> counterShift] = count + 1;
    }
  }
  return counts;
}

/** Gives a row to each feature that the chosen examples have at least `leastCount` times (at most 255). */
export function findFeatureRows(examples: ExampleSet, chosen: Uint32Array, leastCount: number): FeatureRows {
  const counts = countHashes(examples, chosen);
  const size = chosen.reduce((sum, index) => sum + examples.hashes(index).length, 0);
  const rows = new Map<number, number>();
  const packed = new Uint32Array(size);
  const ends = new Uint32Array(chosen.length + 1);
  let at = 0;
  for (const [place, index] of chosen.entries()) {
    for (const hash of examples.hashes(index)) {
      if ((counts[hash >>> counterShift] ?? 0) < leastCount) continue;
      const row = rows.get(hash) ?? rows.size;
      rows.set(hash, row);
      packed[at++] = row;
    }
    ends[place + 1] = at;
  }
  return {
    hashes: Uint32Array.from(rows.keys()),
    rowsOf: (place) => packed.subarray(ends[place], ends[place + 1]),
  };
}
