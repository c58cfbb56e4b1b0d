import { KeyTable } from "@/lib/engines/essay/language/key-table";
import { termVector, type VocabularyModel } from "@/lib/engines/essay/scoring/vocabulary-model";

/** A vocabulary with the hashes of its terms, in the order of their places. */
export type TrainedVocabulary = VocabularyModel & { hashes: Uint32Array };

export type TermCounts = ReadonlyMap<number, number>;

export type VocabularyOptions = {
  /** A term is known when so many texts have it, and at most this share of them. */
  leastTexts: number;
  mostShare: number;
  mostTerms: number;
  /** The penalty on the squared weights, and the steps of the solver. */
  penalty: number;
  steps: number;
};

/** The known terms of each text in one row after another. */
type Rows = { starts: Uint32Array; places: Uint32Array; values: Float32Array };

function chooseTerms(
  texts: readonly TermCounts[],
  options: VocabularyOptions,
): [term: number, texts: number][] {
  const frequencies = new Map<number, number>();
  for (const counts of texts)
    for (const term of counts.keys()) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  const most = options.mostShare * texts.length;
  return [...frequencies]
    .filter(([, count]) => count >= options.leastTexts && count <= most)
    .toSorted(([a, countA], [b, countB]) => countB - countA || a - b)
    .slice(0, options.mostTerms);
}

function toRows(vectors: readonly (readonly [number, number])[][]): Rows {
  const size = vectors.reduce((sum, { length }) => sum + length, 0);
  const rows: Rows = {
    starts: new Uint32Array(vectors.length + 1),
    places: new Uint32Array(size),
    values: new Float32Array(size),
  };
  let at = 0;
  for (const [row, vector] of vectors.entries()) {
    for (const [place, value] of vector) {
      rows.places[at] = place;
      rows.values[at] = value;
      at += 1;
    }
    rows.starts[row + 1] = at;
  }
  return rows;
}

/** (AᵀA + penalty) times `weights`. */
function applyNormal({ starts, places, values }: Rows, weights: Float64Array, penalty: number): Float64Array {
  const product = weights.map((weight) => weight * penalty);
  for (let row = 0; row + 1 < starts.length; row++) {
    const from = starts[row] ?? 0;
    const to = starts[row + 1] ?? 0;
    let sum = 0;
    for (let at = from; at < to; at++) sum += (values[at] ?? 0) * (weights[places[at] ?? 0] ?? 0);
    for (let at = from; at < to; at++) {
      const place = places[at] ?? 0;
      product[place] = (product[place] ?? 0) + sum * (values[at] ?? 0);
    }
  }
  return product;
}

function transposedTimes({ starts, places, values }: Rows, target: Float64Array, size: number): Float64Array {
  const product = new Float64Array(size);
  for (let row = 0; row + 1 < starts.length; row++)
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
      const place = places[at] ?? 0;
      product[place] = (product[place] ?? 0) + (target[row] ?? 0) * (values[at] ?? 0);
    }
  return product;
}

const dot = (a: Float64Array, b: Float64Array): number =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);

/** Ridge regression by conjugate gradients (Hestenes and Stiefel 1952). */
function solve(rows: Rows, target: Float64Array, size: number, options: VocabularyOptions): Float64Array {
  const weights = new Float64Array(size);
  const rest = transposedTimes(rows, target, size);
  let direction = rest.slice();
  let error = dot(rest, rest);
  for (let step = 0; step < options.steps && error > 1e-9; step++) {
    const image = applyNormal(rows, direction, options.penalty);
    const length = error / dot(direction, image);
    for (let index = 0; index < size; index++) {
      weights[index] = (weights[index] ?? 0) + length * (direction[index] ?? 0);
      rest[index] = (rest[index] ?? 0) - length * (image[index] ?? 0);
    }
    const next = dot(rest, rest);
    const carried = next / error;
    direction = direction.map((value, index) => (rest[index] ?? 0) + carried * value);
    error = next;
  }
  return weights;
}

/**
 * Learns to tell grades from the choice of words: linear regression with a quadratic penalty over tf–idf.
 * @param targets for each text what each output should be
 */
export function fitVocabulary(
  texts: readonly TermCounts[],
  targets: readonly (readonly number[])[],
  options: VocabularyOptions,
): TrainedVocabulary {
  const chosen = chooseTerms(texts, options);
  const hashes = Uint32Array.from(chosen, ([term]) => term);
  const known = {
    terms: new KeyTable(hashes),
    rarities: Float32Array.from(chosen, ([, count]) => 1 + Math.log((1 + texts.length) / (1 + count))),
  };
  const rows = toRows(texts.map((counts) => termVector(known, counts)));
  const outputs = targets[0]?.length ?? 0;
  const weights = new Float32Array(chosen.length * outputs);
  const intercepts: number[] = [];
  for (let output = 0; output < outputs; output++) {
    const values = Float64Array.from(targets, (target) => target[output] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
    intercepts.push(mean);
    const solution = solve(
      rows,
      values.map((value) => value - mean),
      chosen.length,
      options,
    );
    for (const [place, weight] of solution.entries()) weights[place * outputs + output] = weight;
  }
  return { ...known, hashes, weights, intercepts };
}
