import type { Interval } from "../statistics";
import { fitLine } from "./line";

export type GrowthClass =
  | "O(1)"
  | "O(log n)"
  | "O(n)"
  | "O(n log n)"
  | "O(n²)"
  | "O(n³)"
  | "exponential"
  | "unknown";

/** The time that a case of some size takes. */
export type GrowthPoint = { size: number; ms: number };

export type Growth = {
  class: GrowthClass;
  /** k of time ~ size^k with its 95 % interval; null with too few points. */
  exponent: (Interval & { value: number }) | null;
  points: GrowthPoint[];
};

/** Below these a fit says nothing: points, and how many times as large the largest is; or, for fast growth, how many times as slow. */
const leastPoints = 4;
const leastRange = 4;
const leastTimeRange = 16;
/** The exponent is that of the larger half, where what a call costs at any size weighs little; of at least so many points. */
const upperPoints = 4;
/** A class fits when the times lie about this factor around it: root mean square of the natural logarithms. */
const mostDeviation = 0.3;
/** Of two classes that fit about equally well (in deviation) the simpler one is said. */
const advantage = 0.03;
/** Exponential growth must lie so much closer than the nearest of the others. */
const exponentialShare = 0.5;

/** How each class grows, the simplest first; a little above the size under the logarithm, so that size 1 has one. */
const shapes: readonly { class: GrowthClass; of: (size: number) => number }[] = [
  { class: "O(1)", of: () => 0 },
  { class: "O(log n)", of: (size) => Math.log(size + 1) },
  { class: "O(n)", of: (size) => size },
  { class: "O(n log n)", of: (size) => size * Math.log(size + 1) },
  { class: "O(n²)", of: (size) => size ** 2 },
  { class: "O(n³)", of: (size) => size ** 3 },
];

/**
 * Root mean square of ln(time ÷ fitted) for `fixed + slope · shape`, neither negative, fitted by least squares of the relative errors: what a
 * call costs at any size bends the line at its small end.
 */
function deviation(points: readonly GrowthPoint[], of: (size: number) => number): number {
  const scale = of(points.at(-1)?.size ?? 1) || 1;
  const rows = points.map(({ size, ms }) => ({ one: 1 / ms, shape: of(size) / scale / ms }));
  const sum = (pick: (row: { one: number; shape: number }) => number) =>
    rows.reduce((total, row) => total + pick(row), 0);
  const [oo, os, ss] = [sum(({ one }) => one * one), sum((r) => r.one * r.shape), sum((r) => r.shape ** 2)];
  const [o, s] = [sum(({ one }) => one), sum(({ shape }) => shape)];
  const determinant = oo * ss - os * os;
  let fixed = ss > 0 ? (o * ss - s * os) / determinant : o / oo;
  let slope = ss > 0 ? (s * oo - o * os) / determinant : 0;
  if (fixed < 0) [fixed, slope] = [0, s / ss];
  if (slope < 0) [fixed, slope] = [o / oo, 0];
  const rests = points.map(({ size, ms }) => Math.log(ms / (fixed + (slope * of(size)) / scale)));
  return Math.sqrt(rests.reduce((total, rest) => total + rest ** 2, 0) / rests.length);
}

const range = (values: readonly number[]): number => Math.max(...values) / Math.min(...values);

/** How far ln(time) lies from a straight line over the size, where the times grow enough to tell. */
function exponentialDeviation(points: readonly GrowthPoint[]): number {
  const line = fitLine(points.map(({ size, ms }) => ({ x: size, y: Math.log(ms) })));
  const grows = line.slope > 0 && range(points.map(({ ms }) => ms)) >= leastTimeRange;
  return grows ? Math.sqrt(line.squares / points.length) : Number.POSITIVE_INFINITY;
}

function nearestClass(points: readonly GrowthPoint[]): GrowthClass {
  let best: { class: GrowthClass; deviation: number } = {
    class: "unknown",
    deviation: Number.POSITIVE_INFINITY,
  };
  for (const shape of shapes) {
    const found = deviation(points, shape.of);
    if (found < best.deviation - advantage) best = { class: shape.class, deviation: found };
  }
  const exponential = exponentialDeviation(points);
  if (exponential < exponentialShare * best.deviation)
    best = { class: "exponential", deviation: exponential };
  return best.deviation <= mostDeviation ? best.class : "unknown";
}

/**
 * How the time grows with the size of the input: the exponent by least squares on logarithms, and the nearest of the usual classes.
 * `unknown` with too few points, sizes that lie too close, or times that follow none of them.
 */
export function fitGrowth(measured: readonly GrowthPoint[]): Growth {
  const points = measured.filter(({ size, ms }) => size > 0 && ms > 0).toSorted((a, b) => a.size - b.size);
  const sizes = points.map(({ size }) => size);
  const wide = range(sizes) >= leastRange || range(points.map(({ ms }) => ms)) >= leastTimeRange;
  if (new Set(sizes).size < leastPoints || !wide) return { class: "unknown", exponent: null, points };
  const upper = points.slice(-Math.max(upperPoints, points.length >> 1));
  const line = fitLine(upper.map(({ size, ms }) => ({ x: Math.log(size), y: Math.log(ms) })));
  return { class: nearestClass(points), exponent: { value: line.slope, ...line.interval }, points };
}
