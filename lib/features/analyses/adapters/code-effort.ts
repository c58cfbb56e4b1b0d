import type { BenchmarkOptions } from "@/lib/engines/python/optimise/benchmark";
import { usualVerifyOptions, type VerifyOptions } from "@/lib/engines/python/verify/compare-behaviour";
import type { CodeOptions } from "../submission-schemas";

type Effort = Required<Pick<BenchmarkOptions, "budgetMs" | "maxPairs" | "growthMs">> & {
  verify: VerifyOptions;
};

/** An interpreter in WebAssembly starts and runs several times as slowly. */
const slowness = 4;

const { calls, programs } = usualVerifyOptions;
const moreCases: VerifyOptions = {
  calls: { ...calls, count: 2 * calls.count, limits: { ...calls.limits, totalMs: 3 * calls.limits.totalMs } },
  programs: { ...programs, mutations: 3 * programs.mutations, totalMs: 3 * programs.totalMs },
};

/** How much is done for a depth: times in milliseconds on the wall, pairs, cases. */
export function effortOf(depth: CodeOptions["depth"], native: boolean): Effort {
  const scale = native ? 1 : slowness;
  return depth === "thorough"
    ? { budgetMs: 6_000 * scale, maxPairs: 21, growthMs: 4_000 * scale, verify: moreCases }
    : { budgetMs: 2_500 * scale, maxPairs: 11, growthMs: 1_200 * scale, verify: usualVerifyOptions };
}
