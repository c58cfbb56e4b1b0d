import { seededRandom } from "@/lib/kernel/seeded-random";

/** The value in the middle, or the mean of the two there; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** How far apart the middle half lies, as a share of the median: Q3 − Q1 by the nearest rank. */
export function relativeSpread(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (fraction: number) => sorted[Math.max(0, Math.ceil(sorted.length * fraction) - 1)] ?? Number.NaN;
  return (at(0.75) - at(0.25)) / median(values);
}

export type Interval = { low: number; high: number };

const resamples = 2_000;

/** Where the median lies with 95 % confidence: the percentile bootstrap (Efron 1979), seeded so that it can be seen again. */
export function medianInterval(values: readonly number[], seed: number): Interval {
  const random = seededRandom(seed);
  const draw = () => values[Math.floor(random() * values.length)] ?? Number.NaN;
  const medians = Array.from({ length: resamples }, () => median(values.map(draw))).sort((a, b) => a - b);
  const at = (fraction: number) => medians[Math.round(fraction * (resamples - 1))] ?? Number.NaN;
  return { low: at(0.025), high: at(0.975) };
}
