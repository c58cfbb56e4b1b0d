import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/kernel/seeded-random";
import { binColumn, chooseEdges } from "./bin-column";
import { type BoostingOptions, type Column, fitAdditive } from "./fit-additive";

const options: BoostingOptions = {
  rounds: 400,
  rate: 0.1,
  columnShare: 1,
  rowShare: 0.8,
  leastRows: 10,
  shrinkage: 1,
  seed: 3,
};

const rows = 600;

function columnOf(values: Float64Array, falling = false): Column {
  return { ...binColumn(values, chooseEdges(values, 16)), falling };
}

function drawn(seed: number): Float64Array {
  const random = seededRandom(seed);
  return Float64Array.from({ length: rows }, () => random() * 10);
}

const [length, faults, noise] = [drawn(1), drawn(2), drawn(3)];
/** Grows with the length up to 5 and falls with the faults. */
const grade = length.map((value, row) => 100 + 10 * Math.min(value, 5) - 4 * (faults[row] ?? 0));
const columns = [columnOf(length), columnOf(faults, true), columnOf(noise)];

describe("an additive model", () => {
  it("finds what each column adds", () => {
    const { intercept, shapes } = fitAdditive(columns, grade, options);
    const answer = (row: number) =>
      columns.reduce((sum, { bins }, index) => sum + (shapes[index]?.[bins[row] ?? 0] ?? 0), intercept);
    const errors = Array.from(grade, (value, row) => Math.abs(value - answer(row)));
    expect(errors.reduce((sum, error) => sum + error, 0) / rows).toBeLessThan(3);
    const span = (shape: Float64Array | undefined) => Math.max(...(shape ?? [])) - Math.min(...(shape ?? []));
    expect(span(shapes[0])).toBeGreaterThan(35);
    expect(span(shapes[1])).toBeGreaterThan(25);
    expect(span(shapes[2])).toBeLessThan(8);
  });

  it("never rises along a falling column, even where the grades do", () => {
    const rising = columns.map((column) => ({ ...column, falling: true }));
    const [shape] = fitAdditive(rising, length, options).shapes;
    expect(Array.from(shape ?? [])).toEqual(Array.from(shape ?? []).toSorted((a, b) => b - a));
    expect(shape?.[0]).toBeLessThan(2);
  });

  it("is the same for the same seed", () => {
    const small = { ...options, rounds: 20, columnShare: 0.5 };
    expect(fitAdditive(columns, grade, small)).toEqual(fitAdditive(columns, grade, small));
    expect(fitAdditive(columns, grade, small)).not.toEqual(
      fitAdditive(columns, grade, { ...small, seed: 4 }),
    );
  });
});

describe("edges of bins", () => {
  it("part values into bins of about equal size, equal values together", () => {
    const values = Float64Array.from({ length: 100 }, (_, index) => (index < 60 ? 0 : index));
    const { edges, bins } = binColumn(values, chooseEdges(values, 8));
    expect(new Set(bins.subarray(0, 60))).toEqual(new Set([0]));
    expect(edges.length).toBeGreaterThan(1);
    expect(edges.length).toBeLessThan(8);
    expect(edges).toEqual([...edges].sort((a, b) => a - b));
  });

  it("are none where all values are equal", () => {
    expect(chooseEdges(new Float64Array(50), 8)).toEqual([]);
  });
});
