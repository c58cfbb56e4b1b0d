import fc from "fast-check";
import { expect, it } from "vitest";
import { rightSingularVectors } from "./singular-vectors";
import { multiply, multiplyTransposed, type SparseMatrix } from "./sparse-matrix";

const matrixOf = (rows: readonly (readonly number[])[]): SparseMatrix => ({
  columns: rows.map((row) => Uint32Array.from(row.keys())),
  values: rows.map((row) => Float64Array.from(row)),
  width: rows[0]?.length ?? 0,
});

it("finds the directions in which a matrix is largest", () => {
  const vectors = rightSingularVectors(
    matrixOf([
      [3, 0, 0],
      [0, 2, 0],
      [0, 0, 1],
    ]),
    2,
    1,
  );
  const size = (row: number, column: number) => Math.abs(vectors[row * 2 + column] ?? 0);
  expect(size(0, 0)).toBeCloseTo(1, 4);
  expect(size(1, 1)).toBeCloseTo(1, 4);
  expect(size(2, 0) + size(2, 1)).toBeLessThan(0.01);
});

it("multiplies as the dense product does", () => {
  const cell = fc.integer({ min: -5, max: 5 });
  const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(rows, fc.array(cell, { minLength: 6, maxLength: 6 }), (cells, dense) => {
      const matrix = matrixOf(cells);
      const product = multiply(matrix, Float64Array.from(dense), 2);
      for (const [row, values] of cells.entries()) {
        const sum = values.reduce((all, value, at) => all + value * (dense[at * 2] ?? 0), 0);
        expect(product[row * 2]).toBe(sum + 0);
      }
      const back = multiplyTransposed(matrix, product, 2);
      const first = cells.reduce((all, values, row) => all + (values[0] ?? 0) * (product[row * 2] ?? 0), 0);
      expect(back[0]).toBe(first + 0);
    }),
  );
});
