import type { Measurement } from "../measure/measurement";
import type { RunPython } from "../run-python";
import type { Comparison } from "../verify/comparison";
import { type BenchmarkOptions, benchmark } from "./benchmark";
import { isByModel } from "./candidates/candidate";
import { propose } from "./propose";
import type { Attempt, OptimiseRequest, Verified } from "./request";
import { findVerified } from "./verify-rules";

export type { OptimiseRequest } from "./request";

/**
 * `measured`: a gain that the measurement claims. `verified`: the same behaviour, and no gain that can be shown. `advice`: a rewrite that
 * could not be verified. `none`: no rewrite applies, or each one was refuted.
 */
export type OptimiseStatus = "measured" | "verified" | "advice" | "none";

export type Optimisation = {
  status: OptimiseStatus;
  /** The fastest version that was verified, or the one given. */
  source: string;
  rules: readonly string[];
  comparison: Comparison | null;
  measurement: Measurement | null;
  attempts: readonly Attempt[];
};

/** What is left of it where nothing was verified: a rule that is open is advice, a version that a stranger wrote is not. */
export const statusWithout = ({ attempts }: Pick<Verified, "attempts">): "advice" | "none" =>
  attempts.some(({ verdict, rules }) => verdict === "unknown" && !rules.some(isByModel)) ? "advice" : "none";

/**
 * Searches for a faster version of a program that behaves the same: rewrites are chained, those that change its behaviour or make it slower are
 * taken out, and what is left is measured against the program as it was given.
 * @throws what `run` throws: the sandbox itself is broken
 */
export async function optimise(
  run: RunPython,
  request: OptimiseRequest,
  options: BenchmarkOptions,
): Promise<Optimisation> {
  const { source } = request;
  const proposals = propose(source);
  const verified = await findVerified(
    run,
    request,
    proposals.map(({ rule }) => rule),
  );
  if (!verified.comparison && !verified.candidates?.length)
    return { status: statusWithout(verified), source, ...verified, measurement: null };
  const { input, measurement, rules, comparison, attempts } = await benchmark(
    run,
    request,
    verified,
    options,
  );
  const status = measurement.verdict === "claimed" ? "measured" : "verified";
  return { status, source: input.after, rules, comparison, measurement, attempts };
}
