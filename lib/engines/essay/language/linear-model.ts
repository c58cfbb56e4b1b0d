import type { KeyTable } from "./key-table";

/**
 * A linear classifier over hashed features. The weights of the feature at place `p` of `features` lie at `offsets[p]` to
 * `offsets[p + 1]` of `weights`: the class in the low byte, its weight in the high one. Only the order of the sums matters.
 */
export type LinearModel = {
  classCount: number;
  features: KeyTable;
  offsets: Uint32Array;
  weights: Int16Array;
};

/** A reusable list of feature hashes. */
export class FeatureList {
  readonly hashes = new Uint32Array(128);
  count = 0;

  add(hash: number): void {
    this.hashes[this.count++] = hash;
  }
}

/** The class with the highest sum of weights; the first one of equals. `scores` is scratch space, one place a class. */
export function bestClass(model: LinearModel, list: FeatureList, scores: Int32Array): number {
  const { features, offsets, weights, classCount } = model;
  scores.fill(0, 0, classCount);
  for (let index = 0; index < list.count; index++) {
    const place = features.find(list.hashes[index] ?? 0);
    if (place < 0) continue;
    const end = offsets[place + 1] ?? 0;
    for (let at = offsets[place] ?? 0; at < end; at++) {
      const weight = weights[at] ?? 0;
      const name = weight & 0xff;
      scores[name] = (scores[name] ?? 0) + (weight >> 8);
    }
  }
  let best = 0;
  for (let name = 1; name < classCount; name++) if ((scores[name] ?? 0) > (scores[best] ?? 0)) best = name;
  return best;
}
