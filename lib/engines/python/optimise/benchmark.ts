import type { Growth } from "../measure/growth/fit-growth";
import { inputLadder } from "../measure/growth/input-ladder";
import { caseSizes } from "../measure/growth/input-size";
import { measureGrowth } from "../measure/growth/measure-growth";
import type { Measurement, Versions } from "../measure/measurement";
import type { MeasureInput } from "../measure/prepare";
import type { RunPython } from "../run-python";
import type { VerifyOptions } from "../verify/compare-behaviour";
import type { Comparison } from "../verify/comparison";
import type { CaseOrigin, Workload } from "../verify/workload";
import { type Contender, fastest } from "./contenders";
import { payingRules } from "./paying-rules";
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

/**
 * The cases that were made to grow, beside those that were given: the others are as small as they can be to tell versions apart. Of whole
 * inputs smaller ones are made.
 */
function ladderOf(workload: Workload): Workload {
  const grows = <T extends { origin: CaseOrigin }>(cases: readonly T[]) =>
    cases.filter(({ origin }) => origin === "scaled" || origin === "given");
  if (workload.kind === "calls") return { ...workload, cases: grows(workload.cases) };
  const given = grows(workload.cases);
  return { ...workload, cases: [...given, ...inputLadder(given)] };
}

const nothingToRun: Workload = { kind: "stdin", cases: [] };

function workloadOf(request: OptimiseRequest, comparison: Comparison | null): Workload {
  const known = comparison?.workload;
  return givenWorkload(request) ?? (known ? largest(known) : nothingToRun);
}

/** The same without the rules that do not pay, where that is verified as well. */
async function withoutLosses(
  run: RunPython,
  request: OptimiseRequest,
  verified: Verified,
  options: BenchmarkOptions,
): Promise<Verified> {
  if (verified.rules.length < 2) return verified;
  const workload = workloadOf(request, verified.comparison);
  const rules = await payingRules(run, request.source, verified.rules, workload, options);
  if (rules.length === verified.rules.length || rules.length === 0) return verified;
  const { comparison, attempt } = await verifyRules(run, request, rules, options.verify);
  const attempts = [...verified.attempts, attempt];
  return comparison.verdict === "same"
    ? { ...verified, rules: attempt.rules, comparison, attempts }
    : { ...verified, attempts };
}

/** What is measured: what the rules make, where that is verified or there is nothing else; then the candidates. */
function contendersOf(request: OptimiseRequest, own: Verified): [Contender, ...Contender[]] {
  const { source: before } = request;
  const others = (own.candidates ?? []).map(({ rule, source, comparison }): Contender => {
    const workload = workloadOf(request, comparison);
    return { rules: [rule], comparison, input: { before, after: source, workload } };
  });
  const [first, ...rest] = others;
  if (first && !own.comparison) return [first, ...rest];
  const { rules, comparison } = own;
  const input = { before, after: sourceOf(before, rules), workload: workloadOf(request, comparison) };
  return [{ rules, comparison, input }, ...others];
}

/**
 * Measures what verified rules gain, without those that do not pay, and what verified candidates gain; the fastest is what is told of.
 * @throws what `run` throws: the sandbox itself is broken
 */
export async function benchmark(
  run: RunPython,
  request: OptimiseRequest,
  verified: Verified,
  options: BenchmarkOptions,
): Promise<Benchmark> {
  const own = await withoutLosses(run, request, verified, options);
  const { seed, native, growthMs } = options;
  const best = await fastest(run, contendersOf(request, own), options);
  const { rules, comparison, input, measurement } = best;
  const growth =
    growthMs && comparison?.workload && measurement.verdict === "claimed"
      ? await measureGrowth(
          run,
          { ...input, ladder: ladderOf(comparison.workload) },
          { seed, native, budgetMs: growthMs, limits: growthLimits },
        )
      : null;
  return { ...own, rules, comparison, input, measurement, growth };
}
