import type { RunPython } from "../run-python";
import { usualVerifyOptions, type VerifyOptions } from "../verify/compare-behaviour";
import type { Comparison } from "../verify/comparison";
import { rememberRuns } from "../verify/remember-runs";
import { verifyCandidates } from "./candidates/verify-candidates";
import { compareVersion } from "./compare-version";
import { chainOf } from "./propose";
import type { Attempt, OptimiseRequest, Verified } from "./request";
import { rulesOfLines } from "./rules-of-lines";

/** Compares what the rules make with the program as it was given; says as well what of it is worth telling. */
export async function verifyRules(
  run: RunPython,
  request: OptimiseRequest,
  rules: readonly string[],
  options: VerifyOptions = usualVerifyOptions,
): Promise<{ comparison: Comparison; attempt: Attempt }> {
  const steps = chainOf(request.source, rules);
  const after = steps.at(-1)?.source ?? request.source;
  const comparison = await compareVersion(run, request, after, options);
  const { verdict, reason, counterexample } = comparison;
  const applied = steps.map(({ rewrite }) => rewrite.rule);
  return { comparison, attempt: { rules: applied, verdict, reason, counterexample } };
}

type Trial = (rules: readonly string[]) => Promise<Comparison>;

/** The first of the rules with which those before it are no longer the same, by halving; all but the whole is taken to be open. */
async function firstRefuted(tryRules: Trial, rules: readonly string[]): Promise<string | undefined> {
  let [good, bad] = [0, rules.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    const { verdict } = await tryRules(rules.slice(0, middle));
    if (verdict === "same") good = middle;
    else bad = middle;
  }
  return rules[bad - 1];
}

/** The rules that have to go: those that made the lines which no case reaches, or the first one that is refuted. */
async function refuted(
  tryRules: Trial,
  source: string,
  rules: readonly string[],
  { unreached = [] }: Comparison,
): Promise<readonly string[]> {
  const untested = rulesOfLines(source, rules, unreached);
  if (untested.length > 0) return untested;
  const first = await firstRefuted(tryRules, rules);
  return first === undefined ? rules : [first];
}

/** The version with all rules where it behaves the same; else without those that are refuted, or that no case can prove. */
async function findVerifiedRules(
  run: RunPython,
  request: OptimiseRequest,
  rules: readonly string[],
  options: VerifyOptions,
): Promise<Verified> {
  const attempts: Attempt[] = [];
  const runOf = rememberRuns(run, request.source);
  const tryRules = async (tried: readonly string[]) => {
    const { comparison, attempt } = await verifyRules(runOf(), request, tried, options);
    attempts.push(attempt);
    return comparison;
  };
  let left = rules;
  while (left.length > 0) {
    const comparison = await tryRules(left);
    if (comparison.verdict === "same") return { rules: left, comparison, attempts };
    const gone = await refuted(tryRules, request.source, left, comparison);
    left = left.filter((rule) => !gone.includes(rule));
  }
  return { rules: [], comparison: null, attempts };
}

/** The rules that together behave the same, and those of the candidates that do. */
export async function findVerified(
  run: RunPython,
  request: OptimiseRequest,
  rules: readonly string[],
  options: VerifyOptions = usualVerifyOptions,
): Promise<Verified> {
  const own = await findVerifiedRules(run, request, rules, options);
  const { candidates, attempts } = await verifyCandidates(run, request, options);
  return { ...own, attempts: [...own.attempts, ...attempts], candidates };
}
