import type { Difference, OpenReason, Reason } from "./reason";

type Span = { start: number; end: number };
type Versions<T> = { before: T; after: T };
type Origin = "given" | "recorded" | "mutated" | "generated" | "scaled";

/** A rule that finds something to do, with its places in the source as it was given. */
export type Proposal = { rule: string; places: Span[] };

type Verdict = "same" | "different" | "unknown";
type Counterexample = { call: string; differs: Difference; before: string; after: string };

/** What was tried: its rules, in order, and how it went. */
export type Attempt = {
  rules: readonly string[];
  verdict: Verdict;
  reason?: OpenReason;
  counterexample?: Counterexample;
};

/** How two versions compare, and the cases on which they can be timed. */
type Comparison = {
  verdict: Verdict;
  cases: number;
  origins: Partial<Record<Origin, number>>;
  workload?:
    | { kind: "stdin"; cases: readonly { input: string; origin: Origin }[] }
    | { kind: "calls"; entryPoint: string; cases: readonly { args: string; origin: Origin }[] };
};

/** A whole version that a model wrote: nothing of it is trusted. `rule` names the model, as `model/<name>`. */
export type Candidate = { rule: string; source: string };

/** What a model was asked for and gave. `reason`: why it gave nothing. */
export type Suggested = { rule: string; candidates: Candidate[]; reason?: Reason; spentMs: number };

/** Where it was run. */
type Environment = { adapter: string; python: string; native: boolean };

/** What the verifier keeps: rules that together behave the same; no comparison where there are none. */
export type Verified = {
  rules: readonly string[];
  comparison: Comparison | null;
  attempts: readonly Attempt[];
  /** Versions by a model that behave the same. */
  candidates?: readonly (Candidate & { comparison: Comparison })[];
  /** Null where nothing had to be run. */
  environment: Environment | null;
  /** Given tests whose output was the one expected, of those that name one. */
  tests: { passed: number; all: number };
  /** Whether the time allowed ended it. */
  isCutShort: boolean;
};

type MeasurementVerdict =
  | "claimed"
  | "no-gain"
  | "noisy"
  | "clocks-disagree"
  | "only-repeated"
  | "answers-differ"
  | "answers-change"
  | "failed"
  | "too-slow";

type Measurement = {
  verdict: MeasurementVerdict;
  speedup: { median: number; minimum: number; low: number; high: number } | null;
  pairs: (Versions<number> & { first: "before" | "after" })[];
  medians: Versions<number> | null;
  net: (Versions<number> & { startUpMs: number; ratio: number }) | null;
  memory: (Versions<number> & { ratio: number }) | null;
  clock: "cpu" | "wall";
  rounds: number;
  cases: number[];
  load: number | null;
  spread: number | null;
  noisy: boolean;
  attempts: number;
  spentMs: number;
};

type Growth = {
  class: "O(1)" | "O(log n)" | "O(n)" | "O(n log n)" | "O(n²)" | "O(n³)" | "exponential" | "unknown";
  exponent: { value: number; low: number; high: number } | null;
  points: { size: number; ms: number }[];
};

/** What the benchmarker measured: the rules that pay, the source that they make, and what came of it. */
export type Benchmarked = Omit<Verified, "tests"> & {
  source: string;
  measurement: Measurement;
  growth: Versions<Growth> | null;
  receipt: object;
  /** A program that shows the receipt's claim again; null where it claims nothing. */
  proof: string | null;
};

/** Why nothing was looked for. */
export type Skipped = { skipped: Reason };

/** What each agent leaves for those after it, as it is kept while the pipeline runs. */
export type AgentWork = {
  optimiser: { proposals: Proposal[]; suggested?: Suggested } | Skipped;
  verifier: (Verified & { spentMs: number; askedMs?: number }) | Skipped;
  benchmarker: (Omit<Benchmarked, "receipt" | "proof"> & { receiptId: string }) | Skipped;
};

export const isSkipped = (work: object): work is Skipped => "skipped" in work;

/** A model may be waited for this long, and for this share of the time that is allowed: what is left is shared by those after it. */
const longestAnswerMs = 60_000;
const modelShare = 0.5;
export const modelMs = (timeBudget: number): number =>
  Math.min(longestAnswerMs, timeBudget * 1_000 * modelShare);

/** Of the time that is allowed, the verifier's share; what it leaves is the benchmarker's. */
const verifierShare = 0.6;

/** Milliseconds that each agent may take of a budget in seconds, of which `askedMs` went by with a model. */
export const verifierMs = (timeBudget: number, askedMs = 0): number =>
  (timeBudget * 1_000 - askedMs) * verifierShare;
export function benchmarkerMs(timeBudget: number, spentMs: number, askedMs = 0): number {
  const allowed = timeBudget * 1_000 - askedMs;
  return Math.max(allowed * (1 - verifierShare), allowed - spentMs);
}
