import type { Interval } from "./statistics";

/** Something for the version that was given and for the one that should replace it. */
export type Versions<T> = { before: T; after: T };

/** Milliseconds of one run of each version, taken right after one another. `first` ran first. */
export type Pair = Versions<number> & { first: keyof Versions<number> };

/**
 * `claimed`: faster, by the rule of `claim.ts`. Everything else claims nothing: `no-gain` within noise, or slower; `noisy` where the
 * machine was too uneven twice; `clocks-disagree` where the saving is not seen from outside the interpreter; `only-repeated` where the first
 * call of a fresh interpreter saves nothing; `answers-differ`, `answers-change` where a run gave another answer than its counterpart, or
 * than itself before; `failed` where a run did not end well; `too-slow` where the time allowed is not enough for the least number of pairs.
 */
export type Verdict =
  | "claimed"
  | "no-gain"
  | "noisy"
  | "clocks-disagree"
  | "only-repeated"
  | "answers-differ"
  | "answers-change"
  | "failed"
  | "too-slow";

/** How many times as fast: the median of the pairs with its interval, and the fastest run against the fastest run. */
export type Speedup = Interval & { median: number; minimum: number };

/** Bytes at the peak of a run, interpreter included; `ratio` is before ÷ after. */
export type PeakMemory = Versions<number> & { ratio: number };

/** The times without what an empty program takes (`startUpMs`). */
export type NetTimes = Versions<number> & { startUpMs: number; ratio: number };

export type Measurement = {
  verdict: Verdict;
  /** Null where no pair was run. */
  speedup: Speedup | null;
  pairs: Pair[];
  /** Medians in milliseconds: of a whole run of a program with its start-up, or of one round of calls, one for each case. */
  medians: Versions<number> | null;
  /** Given for whole programs, where the start-up is known well enough to be taken away. */
  net: NetTimes | null;
  memory: PeakMemory | null;
  /** Processor time, or time on the wall where the interpreter runs in WebAssembly. */
  clock: "cpu" | "wall";
  /** Rounds of calls in a run; 1 for whole programs. */
  rounds: number;
  /** Which of the cases were run: places in the workload that was given. */
  cases: number[];
  /** Wall time for each unit of processor time while it ran: near 1 on an idle machine. Null where it cannot be told. */
  load: number | null;
  /** (Q3 − Q1) ÷ median of the runs of `before`. */
  spread: number | null;
  noisy: boolean;
  /** 2 when it was measured again for noise. */
  attempts: number;
  /** Time that the runs took altogether. */
  spentMs: number;
};
