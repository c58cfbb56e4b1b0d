import type { WordModel } from "./word-model";

/** The sum of the vectors of stems. */
export function textVector(model: WordModel, stems: Iterable<string>, weight = 1): Float64Array {
  const sum = new Float64Array(model.dimensions);
  for (const stem of stems) model.addVector(stem, weight, sum);
  return sum;
}

/** `a` plus `factor` times `b`. */
export const plus = (a: Float64Array, b: Float64Array, factor: number): Float64Array =>
  a.map((value, index) => value + factor * (b[index] ?? 0));

/** The length of a vector. */
export const lengthOf = (vector: Float64Array): number =>
  Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));

/** Cosine of the angle between two vectors, -1 to 1; 0 when one of them is nothing. */
export function cosine(a: Float64Array, b: Float64Array): number {
  let [dot, ofA, ofB] = [0, 0, 0];
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? 0;
    dot += value * other;
    ofA += value * value;
    ofB += other * other;
  }
  return ofA === 0 || ofB === 0 ? 0 : dot / Math.sqrt(ofA * ofB);
}
