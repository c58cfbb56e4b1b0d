import { rightSingularVectors } from "./singular-vectors";
import type { SparseMatrix } from "./sparse-matrix";
import type { CountedEssay } from "./stem-counts";

/** The first direction tells how long and plain an essay is, not what it is about. */
const generalDirections = 1;

/** Essays by stems: log counts times idf, each row of length 1. */
function weigh(essays: readonly CountedEssay[], idf: ReadonlyMap<string, number>): SparseMatrix {
  const placeOf = new Map([...idf.keys()].map((stem, place) => [stem, place]));
  const columns: Uint32Array[] = [];
  const values: Float64Array[] = [];
  for (const { counts } of essays) {
    const cells = [...counts].flatMap(([stem, count]): [number, number][] => {
      const place = placeOf.get(stem);
      return place === undefined ? [] : [[place, (1 + Math.log(count)) * (idf.get(stem) ?? 0)]];
    });
    const length = Math.sqrt(cells.reduce((sum, [, value]) => sum + value * value, 0)) || 1;
    columns.push(Uint32Array.from(cells, ([place]) => place));
    values.push(Float64Array.from(cells, ([, value]) => value / length));
  }
  return { columns, values, width: placeOf.size };
}

/**
 * A vector a stem, in the order of `idf`: latent semantic analysis over whole essays (S. Deerwester et al., *Indexing by latent semantic
 * analysis*, JASIS 41(6), 1990). The vector carries the stem's idf, so that a text is the sum of its stems' vectors.
 */
export function stemVectors(
  essays: readonly CountedEssay[],
  idf: ReadonlyMap<string, number>,
  dimensions: number,
  seed: number,
): Float64Array {
  const size = dimensions + generalDirections;
  const all = rightSingularVectors(weigh(essays, idf), size, seed);
  const vectors = new Float64Array(idf.size * dimensions);
  for (const [row, weight] of [...idf.values()].entries())
    for (let column = 0; column < dimensions; column++)
      vectors[row * dimensions + column] = weight * (all[row * size + column + generalDirections] ?? 0);
  return vectors;
}
