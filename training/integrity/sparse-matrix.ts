/** A matrix of which each row names its non-zero columns. */
export type SparseMatrix = { columns: Uint32Array[]; values: Float64Array[]; width: number };

/** The matrix times a dense one of `width` rows and `size` columns. */
export function multiply({ columns, values }: SparseMatrix, dense: Float64Array, size: number): Float64Array {
  const product = new Float64Array(columns.length * size);
  for (const [row, places] of columns.entries()) {
    for (const [index, column] of places.entries()) {
      const value = values[row]?.[index] ?? 0;
      for (let at = 0; at < size; at++)
        product[row * size + at] = (product[row * size + at] ?? 0) + value * (dense[column * size + at] ?? 0);
    }
  }
  return product;
}

/** The transposed matrix times a dense one of as many rows as the matrix has. */
export function multiplyTransposed(
  { columns, values, width }: SparseMatrix,
  dense: Float64Array,
  size: number,
): Float64Array {
  const product = new Float64Array(width * size);
  for (const [row, places] of columns.entries()) {
    for (const [index, column] of places.entries()) {
      const value = values[row]?.[index] ?? 0;
      for (let at = 0; at < size; at++)
        product[column * size + at] =
          (product[column * size + at] ?? 0) + value * (dense[row * size + at] ?? 0);
    }
  }
  return product;
}
