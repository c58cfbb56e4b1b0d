import type { NetTimes, Versions } from "./measurement";
import type { Sampler } from "./sample";
import { median, relativeSpread } from "./statistics";

const emptyRuns = 5;
/** What is left after the start-up must be this many times its spread, or the difference says little. */
const leastPrecision = 10;

/** The times of programs without the start-up that an empty program has; null where too little is left to be told from it. */
export async function netTimes(sampler: Sampler, medians: Versions<number>): Promise<NetTimes | null> {
  const empty: number[] = [];
  while (empty.length < emptyRuns) {
    const sample = await sampler("");
    if (typeof sample === "string") return null;
    empty.push(sample.ms);
  }
  const startUpMs = median(empty);
  const before = medians.before - startUpMs;
  const after = medians.after - startUpMs;
  const precise = Math.min(before, after) >= leastPrecision * relativeSpread(empty) * startUpMs;
  return precise && before > 0 && after > 0 ? { before, after, startUpMs, ratio: before / after } : null;
}
