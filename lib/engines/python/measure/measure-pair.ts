import { seededRandom } from "@/lib/kernel/seeded-random";
import type { RunLimits, RunPython } from "../run-python";
import { clocksAgree, firstRoundsAgree } from "./agreement";
import { isGain, isSeparated, speedupOf } from "./claim";
import { collect, isNoisy, loadOf, type Series, spreadOf } from "./collect";
import type { Measurement, PeakMemory, Verdict, Versions } from "./measurement";
import { type MeasureInput, prepare } from "./prepare";
import { type Clock, makeMeter } from "./sample";
import { netTimes } from "./start-up";
import { median } from "./statistics";

export type MeasureOptions = {
  /** Of the bootstrap: the same times and the same seed give the same interval. */
  seed: number;
  /** Whether the sandbox runs a native interpreter, whose processor time counts; else it is the wall's. */
  native: boolean;
  /** Pairs at the least and at the most; 5 and 11 when not given. */
  minPairs?: number;
  maxPairs?: number;
  /**
   * Time for the runs of the pairs by the clock that counts, 4,000 ms when not given; a noisy machine may take it twice, and a program whose
   * only case is slow four times.
   */
  budgetMs?: number;
  /** Of each run. */
  limits?: RunLimits;
};

const defaults = {
  minPairs: 5,
  maxPairs: 11,
  budgetMs: 4_000,
  limits: { wallMs: 20_000, cpuMs: 20_000, memoryMb: 1_024, outputBytes: 16 * 1024 * 1024 },
};

function mediansOf({ pairs }: Series): Versions<number> | null {
  if (pairs.length === 0) return null;
  return {
    before: median(pairs.map(({ before }) => before)),
    after: median(pairs.map(({ after }) => after)),
  };
}

function memoryOf({ samples }: Series): PeakMemory | null {
  const peak = (version: keyof Versions<number>) =>
    median(samples.map((sample) => sample[version].peakMemoryBytes ?? Number.NaN));
  const before = peak("before");
  const after = peak("after");
  return before > 0 && after > 0 ? { before, after, ratio: before / after } : null;
}

function judge(series: Series, noisy: boolean): Verdict {
  if (series.broken) return series.broken;
  if (!isGain(series.pairs)) return noisy ? "noisy" : "no-gain";
  if (noisy && !isSeparated(series.pairs)) return "noisy";
  if (!clocksAgree(series.samples)) return "clocks-disagree";
  return firstRoundsAgree(series.samples) ? "claimed" : "only-repeated";
}

/** A noisy attempt leaves something open, unless it broke off, or its runs lie apart in spite of the noise. */
const worthAnother = (series: Series, clock: Clock): boolean =>
  !series.broken && isNoisy(series, clock) && !(isGain(series.pairs) && isSeparated(series.pairs));

function nothingMeasured(verdict: Verdict, clock: Clock, spentMs: number): Measurement {
  const none = { speedup: null, medians: null, net: null, memory: null, load: null, spread: null };
  return { verdict, ...none, pairs: [], clock, rounds: 0, cases: [], noisy: false, attempts: 0, spentMs };
}

/**
 * Measures whether `after` is faster than `before` on a workload on which both are known to behave alike: pairs of runs in fresh
 * interpreters, each checked for the same answers. Nothing is claimed that the clock outside the interpreter does not confirm.
 * A program that cannot be measured is a verdict, not an error.
 * @throws what `run` throws: the sandbox itself is broken
 */
export async function measurePair(
  run: RunPython,
  input: MeasureInput,
  options: MeasureOptions,
): Promise<Measurement> {
  const settings = { ...defaults, ...options };
  const clock: Clock = settings.native ? "cpu" : "wall";
  const meter = makeMeter(run);
  const random = seededRandom(settings.seed);
  const nonce = () => random().toString(36).slice(2);
  const prepared = await prepare(meter.run, input, { ...settings, clock, nonce });
  if (typeof prepared === "string") return nothingMeasured(prepared, clock, meter.spentMs());
  const { sampler, rounds, cases, budgetMs } = prepared;
  let series = await collect(sampler, input, { ...settings, budgetMs });
  const attempts = worthAnother(series, clock) ? 2 : 1;
  if (attempts === 2) series = await collect(sampler, input, { ...settings, budgetMs });
  const { pairs } = series;
  const noisy = pairs.length > 0 && isNoisy(series, clock);
  const medians = mediansOf(series);
  return {
    verdict: judge(series, noisy),
    speedup: pairs.length > 0 ? speedupOf(pairs, settings.seed) : null,
    pairs,
    medians,
    net: medians && input.workload.kind === "stdin" ? await netTimes(sampler, medians) : null,
    memory: memoryOf(series),
    clock,
    rounds,
    cases,
    load: loadOf(series, clock),
    spread: pairs.length > 0 ? spreadOf(series) : null,
    noisy,
    attempts,
    spentMs: meter.spentMs(),
  };
}
