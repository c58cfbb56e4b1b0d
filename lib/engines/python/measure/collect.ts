import { isHopeless, isSeparated, leastGain, medianRatio } from "./claim";
import type { Pair, Verdict, Versions } from "./measurement";
import type { MeasureInput } from "./prepare";
import type { Clock, Sample, Sampler } from "./sample";
import { median, relativeSpread } from "./statistics";

/** The runs of one attempt, in the order in which the pairs were made. */
export type Series = {
  samples: Versions<Sample>[];
  pairs: Pair[];
  /** Why it broke off. */
  broken?: Verdict;
};

/** From this spread of identical runs on the machine was too uneven; less will do to say so when others kept it busy. */
const mostSpread = { idle: 0.15, busy: 0.08 };
/** After so many, a pair that is slower and a median below the least gain settle it. */
const leastPairs = 3;
/** Wall time for a unit of processor time from which on a machine counts as busy. */
const busyLoad = 2;

export const spreadOf = ({ pairs }: Series): number => relativeSpread(pairs.map(({ before }) => before));

/** Wall time for each unit of processor time; null where processor time is not known. */
export const loadOf = ({ samples }: Series, clock: Clock): number | null =>
  clock === "wall" || samples.length === 0
    ? null
    : median(
        samples.flatMap(({ before, after }) => [before, after].map(({ wallMs, cpuMs }) => wallMs / cpuMs)),
      );

export const isNoisy = (series: Series, clock: Clock): boolean =>
  spreadOf(series) > mostSpread[(loadOf(series, clock) ?? 1) > busyLoad ? "busy" : "idle"];

async function samplePair(
  sampler: Sampler,
  input: MeasureInput,
  first: keyof Versions<string>,
): Promise<Versions<Sample> | Verdict> {
  const earlier = await sampler(input[first]);
  if (typeof earlier === "string") return earlier;
  const later = await sampler(first === "before" ? input.after : input.before);
  if (typeof later === "string") return later;
  if (earlier.answer !== later.answer) return "answers-differ";
  return first === "before" ? { before: earlier, after: later } : { before: later, after: earlier };
}

/**
 * Runs pairs, each version in a fresh interpreter, and changes their order from pair to pair, so that a machine that slows down
 * favours neither. Stops when the answer is certain, which a gain is after `minPairs` at the earliest, and at `maxPairs` or the end of the budget otherwise.
 */
export async function collect(
  sampler: Sampler,
  input: MeasureInput,
  limits: { minPairs: number; maxPairs: number; budgetMs: number },
): Promise<Series> {
  const series: Series = { samples: [], pairs: [] };
  const { samples, pairs } = series;
  let spentMs = 0;
  while (pairs.length < limits.maxPairs) {
    if (pairs.length >= leastPairs && isHopeless(pairs) && medianRatio(pairs) < leastGain) break;
    const enough = pairs.length >= limits.minPairs;
    if (enough && (isHopeless(pairs) || isSeparated(pairs) || spentMs > limits.budgetMs)) break;
    if (spentMs > 2 * limits.budgetMs) return { ...series, broken: "too-slow" };
    const first = pairs.length % 2 === 0 ? "before" : "after";
    const pair = await samplePair(sampler, input, first);
    if (typeof pair === "string") return { ...series, broken: pair };
    samples.push(pair);
    pairs.push({ before: pair.before.ms, after: pair.after.ms, first });
    spentMs += pair.before.outsideMs + pair.after.outsideMs;
  }
  return series;
}
