import type { FeatureList } from "@/lib/engines/essay/language/linear-model";

const doubled = <T extends Uint32Array | Float32Array | Uint8Array>(array: T, copy: T): T => {
  copy.set(array);
  return copy;
};

/** The numbers from 0 to below `count`. */
export const placesBelow = (count: number): Uint32Array =>
  Uint32Array.from({ length: count }, (_, place) => place);

/** Decisions to learn from, packed: hashed features, the right answer and a weight for each. */
export class ExampleSet {
  private features = new Uint32Array(1 << 16);
  private ends = new Uint32Array(1 << 10);
  private answers = new Uint8Array(1 << 10);
  private shares = new Float32Array(1 << 10);
  count = 0;

  /** `weight`: how many examples this one counts as. */
  add(list: FeatureList, answer: boolean, weight = 1): void {
    const start = this.start(this.count);
    const end = start + list.count;
    while (end > this.features.length)
      this.features = doubled(this.features, new Uint32Array(this.features.length * 2));
    if (this.count === this.ends.length) this.grow(this.count * 2);
    this.features.set(list.hashes.subarray(0, list.count), start);
    this.ends[this.count] = end;
    this.answers[this.count] = answer ? 1 : 0;
    this.shares[this.count] = weight;
    this.count++;
  }

  private grow(size: number): void {
    this.ends = doubled(this.ends, new Uint32Array(size));
    this.answers = doubled(this.answers, new Uint8Array(size));
    this.shares = doubled(this.shares, new Float32Array(size));
  }

  private start(index: number): number {
    return index === 0 ? 0 : (this.ends[index - 1] ?? 0);
  }

  /** The hashes of example `index`: a view, not a copy. */
  hashes(index: number): Uint32Array {
    return this.features.subarray(this.start(index), this.ends[index]);
  }

  /** 1 for "yes", 0 for "no". */
  answer(index: number): number {
    return this.answers[index] ?? 0;
  }

  weight(index: number): number {
    return this.shares[index] ?? 0;
  }
}
