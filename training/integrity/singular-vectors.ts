import { seededRandom } from "@/lib/kernel/seeded-random";
import { multiply, multiplyTransposed, type SparseMatrix } from "./sparse-matrix";

/** Extra directions make the wanted ones settle sooner. */
const oversampling = 10;
const rounds = 8;

/** Makes the columns of a dense matrix orthonormal (modified Gram–Schmidt), in place. */
function orthonormalise(dense: Float64Array, size: number): void {
  const rows = dense.length / size;
  const dot = (a: number, b: number): number => {
    let sum = 0;
    for (let row = 0; row < rows; row++) sum += (dense[row * size + a] ?? 0) * (dense[row * size + b] ?? 0);
    return sum;
  };
  for (let column = 0; column < size; column++) {
    for (let before = 0; before < column; before++) {
      const share = dot(before, column);
      for (let row = 0; row < rows; row++)
        dense[row * size + column] =
          (dense[row * size + column] ?? 0) - share * (dense[row * size + before] ?? 0);
    }
    const norm = Math.sqrt(dot(column, column)) || 1;
    for (let row = 0; row < rows; row++)
      dense[row * size + column] = (dense[row * size + column] ?? 0) / norm;
  }
}

/**
 * The leading right singular vectors, a row a column of the matrix, in falling order: subspace iteration from a seeded start (N. Halko,
 * P.-G. Martinsson, J. A. Tropp, *Finding structure with randomness*, SIAM Review 53(2), 2011).
 */
export function rightSingularVectors(matrix: SparseMatrix, count: number, seed: number): Float64Array {
  const size = count + oversampling;
  const random = seededRandom(seed);
  let basis = Float64Array.from({ length: matrix.width * size }, () => random() - 0.5);
  for (let round = 0; round < rounds; round++) {
    orthonormalise(basis, size);
    basis = multiplyTransposed(matrix, multiply(matrix, basis, size), size) as Float64Array<ArrayBuffer>;
  }
  orthonormalise(basis, size);
  const vectors = new Float64Array(matrix.width * count);
  for (let row = 0; row < matrix.width; row++)
    for (let column = 0; column < count; column++)
      vectors[row * count + column] = basis[row * size + column] ?? 0;
  return vectors;
}
