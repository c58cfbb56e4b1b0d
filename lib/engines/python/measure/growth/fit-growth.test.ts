import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitGrowth } from "./fit-growth";

const sizes = [50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000];
const measured = (time: (size: number) => number, at: readonly number[] = sizes) =>
  at.map((size) => ({ size, ms: time(size) }));

describe("fitGrowth", () => {
  it.each([
    ["O(1)", () => 3],
    ["O(log n)", (n: number) => Math.log(n) * 1e-3],
    ["O(n)", (n: number) => n * 2e-4],
    ["O(n log n)", (n: number) => n * Math.log(n) * 1e-4],
    ["O(n²)", (n: number) => n * n * 1e-6],
    ["O(n³)", (n: number) => n ** 3 * 1e-9],
  ] as const)("knows %s", (label, time) => {
    expect(fitGrowth(measured(time)).class).toBe(label);
  });

  it("sees through what every call costs", () => {
    expect(fitGrowth(measured((n) => 5 + n * n * 1e-6)).class).toBe("O(n²)");
    expect(fitGrowth(measured((n) => 0.05 + n * 1e-3)).class).toBe("O(n)");
  });

  it("knows exponential growth, on sizes that lie close", () => {
    const found = fitGrowth(measured((n) => 1.6 ** n * 1e-3, [6, 8, 10, 12, 14, 16]));
    expect(found.class).toBe("exponential");
  });

  it("finds the exponent of a power, with the measured noise around it", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(1, 2, 3),
        fc.double({ min: 1e-6, max: 1e-2, noNaN: true }),
        fc.array(fc.double({ min: -0.05, max: 0.05, noNaN: true }), { minLength: 8, maxLength: 8 }),
        (power, factor, noise) => {
          const points = sizes.map((size, index) => ({
            size,
            ms: factor * size ** power * (1 + (noise[index] ?? 0)),
          }));
          const { exponent, class: label } = fitGrowth(points);
          expect(exponent?.value).toBeGreaterThan(power - 0.15);
          expect(exponent?.value).toBeLessThan(power + 0.15);
          expect(exponent?.low).toBeLessThanOrEqual(exponent?.value ?? 0);
          const near = { 1: ["O(n)", "O(n log n)"], 2: ["O(n²)"], 3: ["O(n³)"] }[power] ?? [];
          expect(near).toContain(label);
        },
      ),
    );
  });

  it.each([
    ["too few points", measured((n) => n, [10, 100, 1_000])],
    ["one size again and again", measured((n) => n, [10, 10, 10, 10, 10])],
    ["sizes that lie close, and times too", measured((n) => n, [100, 110, 120, 130])],
    ["times that follow nothing", sizes.map((size, index) => ({ size, ms: index % 2 ? 40 : 1 }))],
    ["no points", []],
  ])("says nothing of %s", (_, points) => {
    expect(fitGrowth(points).class).toBe("unknown");
  });

  it("gives the points in the order of their sizes, without those that have no time", () => {
    const points = [...measured((n) => n, [30, 10, 20]), { size: 5, ms: 0 }];
    expect(fitGrowth(points).points.map(({ size }) => size)).toEqual([10, 20, 30]);
  });
});
