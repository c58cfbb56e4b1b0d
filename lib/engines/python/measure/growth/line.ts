import type { Interval } from "../statistics";

/** A straight line through points, by least squares: its slope with a 95 % interval, and the sum of squares that it leaves. */
export type Line = { slope: number; interval: Interval; squares: number };

/** Student's t for 95 % (two-sided) at 1 to 10 degrees of freedom; 2 stands for more. */
const student = [12.71, 4.3, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23];

/** @param points at least three, with at least two different `x` */
export function fitLine(points: readonly { x: number; y: number }[]): Line {
  const count = points.length;
  const meanX = points.reduce((total, { x }) => total + x, 0) / count;
  const meanY = points.reduce((total, { y }) => total + y, 0) / count;
  const spreadX = points.reduce((total, { x }) => total + (x - meanX) ** 2, 0);
  const slope = points.reduce((total, { x, y }) => total + (x - meanX) * (y - meanY), 0) / spreadX;
  const intercept = meanY - slope * meanX;
  const squares = points.reduce((total, { x, y }) => total + (y - intercept - slope * x) ** 2, 0);
  const reach = (student[count - 3] ?? 2) * Math.sqrt(squares / (count - 2) / spreadX);
  return { slope, squares, interval: { low: slope - reach, high: slope + reach } };
}
