import type { Pair, Speedup } from "./measurement";
import { median, medianInterval } from "./statistics";

/** A gain below this is not worth a change, and cannot be told from noise. */
export const leastGain = 1.1;

const befores = (pairs: readonly Pair[]) => pairs.map(({ before }) => before);
const afters = (pairs: readonly Pair[]) => pairs.map(({ after }) => after);

const ratiosOf = (pairs: readonly Pair[]) => pairs.map(({ before, after }) => before / after);

export const medianRatio = (pairs: readonly Pair[]): number => median(ratiosOf(pairs));

export function speedupOf(pairs: readonly Pair[], seed: number): Speedup {
  return {
    median: medianRatio(pairs),
    minimum: Math.min(...befores(pairs)) / Math.min(...afters(pairs)),
    ...medianInterval(ratiosOf(pairs), seed),
  };
}

/** The rule of a claim: all pairs faster, and the median and the ratio of the fastest runs at least 1.1. */
export const isGain = (pairs: readonly Pair[]): boolean =>
  pairs.every(({ before, after }) => after < before) &&
  medianRatio(pairs) >= leastGain &&
  Math.min(...befores(pairs)) >= leastGain * Math.min(...afters(pairs));

/** No doubt is left: even the slowest run of `after` is 1.1 times as fast as the fastest of `before`. */
export const isSeparated = (pairs: readonly Pair[]): boolean =>
  Math.min(...befores(pairs)) >= leastGain * Math.max(...afters(pairs));

/** More pairs cannot make it a gain: one of them was slower. */
export const isHopeless = (pairs: readonly Pair[]): boolean =>
  pairs.some(({ before, after }) => after >= before);
