import type { GrowthView, MeasurementView } from "@/lib/features/analyses/optimisation-schemas";

/** A pair of runs; the shares are places on an axis that begins at zero, in percent of its length. */
export type PairRow = {
  number: number;
  before: number;
  after: number;
  ratio: number;
  share: { before: number; after: number };
};

export function pairRows({ pairs }: Pick<MeasurementView, "pairs">): PairRow[] {
  const longest = Math.max(...pairs.flatMap(({ before, after }) => [before, after]), Number.MIN_VALUE);
  return pairs.map(({ before, after }, index) => ({
    number: index + 1,
    before,
    after,
    ratio: after > 0 ? before / after : Number.POSITIVE_INFINITY,
    share: { before: (100 * before) / longest, after: (100 * after) / longest },
  }));
}

/** The least gain that is claimed. */
export const leastGain = 1.1;

/** Places on a logarithmic axis of factors, in percent of its length. */
export type SpeedupScale = {
  even: number;
  least: number;
  low: number;
  high: number;
  median: number;
  minimum: number;
};

/** The axis reaches from below the slowest of what it shows to beyond the fastest; 1, where nothing is gained, is always on it. */
export function speedupScale({
  median,
  minimum,
  low,
  high,
}: NonNullable<MeasurementView["speedup"]>): SpeedupScale {
  const shown = [1, leastGain, median, minimum, low, high].map((factor) => Math.log(Math.max(factor, 1e-3)));
  const [least, most] = [Math.min(...shown), Math.max(...shown)];
  const margin = (most - least) * 0.08;
  const place = (factor: number): number =>
    (100 * (Math.log(Math.max(factor, 1e-3)) - least + margin)) / (most - least + 2 * margin);
  return {
    even: place(1),
    least: place(leastGain),
    low: place(low),
    high: place(high),
    median: place(median),
    minimum: place(minimum),
  };
}

/** How long an input of a size takes with each version; null where it was not measured. */
export type GrowthRow = { size: number; before: number | null; after: number | null };

/** The sizes of both versions together, in order; a time of zero has no place on a logarithmic axis and is left out. */
export function growthRows({ before, after }: { before: GrowthView; after: GrowthView }): GrowthRow[] {
  const timesOf = ({ points }: GrowthView) =>
    new Map(points.filter(({ size, ms }) => size > 0 && ms > 0).map(({ size, ms }) => [size, ms]));
  const [left, right] = [timesOf(before), timesOf(after)];
  return [...new Set([...left.keys(), ...right.keys()])]
    .sort((a, b) => a - b)
    .map((size) => ({ size, before: left.get(size) ?? null, after: right.get(size) ?? null }));
}

/** Where the cases came from, the best evidence first. */
export const caseOrigins = ["given", "recorded", "mutated", "scaled", "generated"] as const;

/** How many cases came from where; origins without any are left out. */
export const originCounts = (origins: Readonly<Record<string, number>>) =>
  caseOrigins.map((origin) => ({ origin, count: origins[origin] ?? 0 })).filter(({ count }) => count > 0);
