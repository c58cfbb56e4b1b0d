import type { Growth } from "../measure/growth/fit-growth";
import { caseSizes } from "../measure/growth/input-size";
import { measureGrowth } from "../measure/growth/measure-growth";
import { measurePair } from "../measure/measure-pair";
import type { Measurement, Versions } from "../measure/measurement";
import type { MeasureInput } from "../measure/prepare";
import type { RunPython } from "../run-python";
import type { VerifyOptions } from "../verify/compare-behaviour";
import type { CaseOrigin, Workload } from "../verify/workload";
import { sourceOf } from "./propose";
import type { OptimiseRequest, Verified } from "./request";
import { verifyRules } from "./verify-rules";

export type BenchmarkOptions = {
  seed: number;
  /** Whether the interpreter is native: its processor time counts then. */
  native: boolean;
  /** Time for the pairs of one measurement. */
  budgetMs: number;
  maxPairs?: number;
  /** Time for seeing how each version grows with its input; without it that is not looked at. */
  growthMs?: number;
  /** How versions without some of the rules are verified. */
  verify?: VerifyOptions;
};

/** What was measured: the rules that pay, on what they were measured, and what came of it. */
export type Benchmark = Verified & {
  input: MeasureInput;
  measurement: Measurement;
  growth: Versions<Growth> | null;
};

/** A rule that makes a program this much slower in a short trial is taken out again. */
const worthKeeping = 0.98;
/** A trial of a single rule must not take long. */
const trial = { minPairs: 2, maxPairs: 3, budgetMs: 400 };
/** Cases that nobody gave: so many of the largest are measured. */
const largestCases = 4;
const growthLimits = { wallMs: 5_000, cpuMs: 5_000, memoryMb: 1_024, outputBytes: 8 * 1024 * 1024 };

function givenWorkload({ kind, entryPoint, inputs, tests, stress }: OptimiseRequest): Workload | undefined {
  const given = stress.length > 0 ? stress : kind === "stdin" ? tests : inputs;
  if (given.length === 0) return undefined;
  if (kind === "stdin") return { kind: "stdin", cases: given.map((input) => ({ input, origin: "given" })) };
  if (entryPoint === undefined) return undefined;
  return { kind: "calls", entryPoint, cases: given.map((args) => ({ args, origin: "given" })) };
}

/** The largest cases of a workload, so that what is measured is the work and not the call. */
function largest(workload: Workload): Workload {
  const sizes = caseSizes(workload);
  const top = new Set(
    [...sizes.keys()].sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0)).slice(0, largestCases),
  );
  const chosen = <T>(cases: readonly T[]) => cases.filter((_, place) => top.has(place));
  return workload.kind === "stdin"
    ? { ...workload, cases: chosen(workload.cases) }
    : { ...workload, cases: chosen(workload.cases) };
}

/** The cases that were made to grow, beside those that were given: the others are as small as they can be to tell versions apart. */
function ladderOf(workload: Workload): Workload {
  const grows = <T extends { origin: CaseOrigin }>(cases: readonly T[]) =>
    cases.filter(({ origin }) => origin === "scaled" || origin === "given");
  return workload.kind === "stdin"
    ? { ...workload, cases: grows(workload.cases) }
    : { ...workload, cases: grows(workload.cases) };
}

const nothingToRun: Workload = { kind: "stdin", cases: [] };

function workloadOf(request: OptimiseRequest, { comparison }: Verified): Workload {
  const known = comparison?.workload;
  return givenWorkload(request) ?? (known ? largest(known) : nothingToRun);
}

/** Takes out the rules that make it slower, each in a short trial against the version without it. */
async function profitable(
  run: RunPython,
  source: string,
  rules: readonly string[],
  workload: Workload,
  { seed, native }: BenchmarkOptions,
): Promise<string[]> {
  const kept: string[] = [];
  for (const rule of rules) {
    const input = { before: sourceOf(source, kept), after: sourceOf(source, [...kept, rule]), workload };
    const { speedup } = await measurePair(run, input, { seed, native, ...trial });
    if (!speedup || speedup.median >= worthKeeping) kept.push(rule);
  }
  return kept;
}

/** The same without the rules that do not pay, where that is verified as well. */
async function withoutLosses(
  run: RunPython,
  request: OptimiseRequest,
  verified: Verified,
  options: BenchmarkOptions,
): Promise<Verified> {
  if (verified.rules.length < 2) return verified;
  const rules = await profitable(run, request.source, verified.rules, workloadOf(request, verified), options);
  if (rules.length === verified.rules.length || rules.length === 0) return verified;
  const { comparison, attempt } = await verifyRules(run, request, rules, options.verify);
  const attempts = [...verified.attempts, attempt];
  return comparison.verdict === "same"
    ? { rules: attempt.rules, comparison, attempts }
    : { ...verified, attempts };
}

/**
 * Measures what verified rules gain, without those that do not pay.
 * @throws what `run` throws: the sandbox itself is broken
 */
export async function benchmark(
  run: RunPython,
  request: OptimiseRequest,
  verified: Verified,
  options: BenchmarkOptions,
): Promise<Benchmark> {
  const paying = await withoutLosses(run, request, verified, options);
  const { seed, native, budgetMs, maxPairs, growthMs } = options;
  const before = request.source;
  const input = { before, after: sourceOf(before, paying.rules), workload: workloadOf(request, paying) };
  const measurement = await measurePair(run, input, {
    seed,
    native,
    budgetMs,
    ...(maxPairs && { maxPairs }),
  });
  const known = paying.comparison?.workload;
  const growth =
    growthMs && known && measurement.verdict === "claimed"
      ? await measureGrowth(
          run,
          { ...input, ladder: ladderOf(known) },
          { seed, native, budgetMs: growthMs, limits: growthLimits },
        )
      : null;
  return { ...paying, input, measurement, growth };
}
