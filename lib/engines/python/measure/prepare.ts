import type { RunLimits, RunPython } from "../run-python";
import type { Workload } from "../verify/workload";
import type { Versions } from "./measurement";
import type { Clock, Refusal, Sample, Sampled, Sampler } from "./sample";
import { type CallPlan, sampleCalls } from "./sample-calls";
import { sampleProgram } from "./sample-program";

/** Two versions of a program, and what to run them on: a few of the largest cases that both answer alike. */
export type MeasureInput = Versions<string> & { workload: Workload };

export type PrepareSettings = {
  clock: Clock;
  limits: RunLimits;
  minPairs: number;
  /** Time for the runs of all pairs, by the clock that counts. */
  budgetMs: number;
  nonce: () => string;
};

/** How each run is to be made, the same for both versions, and the time for the runs of all pairs. */
export type Prepared = { sampler: Sampler; rounds: number; cases: number[]; budgetMs: number };

type Trial = Versions<Sample>;

/**
 * The shorter of two runs of calls takes at least this long, so that the clock's grain and a moment's disturbance do not count, unless
 * the longer one, or what is done around the calls, takes too long then.
 */
const leastRunMs = 20;
const mostRunMs = 100;
const mostRounds = 2_000;
const trialBoxMs = 30;
/** The first runs of both may take so many times what a pair may take: they warm things up. */
const trialSlack = 1.5;
/** A pair on the only case that is left may take so many times its share: there is nothing smaller to measure. */
const lastCaseSlack = 4;
/** A run may take so much longer than its share of the budget before it is ended. */
const runSlack = 4;
/** Where processor time counts, the wall may show so many times as much: others keep the machine busy now and then. */
const wallSlack = 4;

const caseTexts = (workload: Workload): string[] =>
  workload.kind === "stdin"
    ? workload.cases.map(({ input }) => input)
    : workload.cases.map(({ args }) => args);

/** As many as make the shorter run long enough, but no more than the time for a pair allows. */
function chooseRounds({ before, after }: Trial, pairMs: number): number {
  const both = (of: (sample: Sample) => number) => of(before) + of(after);
  const roundMs = both(({ wholeMs, rounds }) => wholeMs / rounds);
  const besidesMs = both(({ outsideMs, wholeMs }) => outsideMs - wholeMs);
  const wanted = Math.ceil(leastRunMs / Math.min(before.ms, after.ms));
  const enough = Math.floor((2 * mostRunMs) / roundMs);
  const affordable = Math.floor((pairMs - besidesMs) / roundMs);
  return Math.max(1, Math.min(wanted, enough, affordable, mostRounds));
}

/** Limits under which a run may take so long by the clock that counts. */
function limitsOf({ limits, clock }: PrepareSettings, mostMs: number): RunLimits {
  const least = (limit: number, ms: number) => Math.min(limit, Math.ceil(ms));
  return clock === "cpu"
    ? { ...limits, cpuMs: least(limits.cpuMs, mostMs), wallMs: least(limits.wallMs, wallSlack * mostMs) }
    : { ...limits, wallMs: least(limits.wallMs, mostMs) };
}

/** What a pair takes by the clock that counts, with all that is done around the calls. */
const pairCost = ({ before, after }: Trial): number => before.outsideMs + after.outsideMs;

async function tryBoth(sample: Sampler, input: MeasureInput): Promise<Trial | Refusal | "answers-differ"> {
  const before = await sample(input.before);
  if (typeof before === "string") return before;
  const after = await sample(input.after);
  if (typeof after === "string") return after;
  return before.answer === after.answer ? { before, after } : "answers-differ";
}

/**
 * Runs both versions once to see which of the cases can be measured in the time allowed, and how many rounds of calls a run
 * needs. The longest case is left out until the rest fits.
 */
export async function prepare(
  run: RunPython,
  input: MeasureInput,
  settings: PrepareSettings,
): Promise<Prepared | Refusal | "answers-differ"> {
  const { workload } = input;
  const texts = caseTexts(workload);
  const pairMs = settings.budgetMs / settings.minPairs;
  const sampler = (
    cases: readonly number[],
    mostMs: number,
    plan: Pick<CallPlan, "rounds" | "boxMs">,
  ): Sampler => {
    const chosen = cases.map((place) => texts[place] ?? "");
    const shared = { clock: settings.clock, limits: limitsOf(settings, mostMs) };
    return (source): Promise<Sampled> =>
      workload.kind === "stdin"
        ? sampleProgram(run, source, chosen, shared)
        : sampleCalls(run, source, {
            ...plan,
            ...shared,
            entryPoint: workload.entryPoint,
            cases: chosen,
            nonce: settings.nonce(),
          });
  };
  let cases = [...texts.keys()].sort((a, b) => (texts[a]?.length ?? 0) - (texts[b]?.length ?? 0));
  let refusal: Refusal = "failed";
  for (; cases.length > 0; cases = cases.slice(0, -1)) {
    const mostMs = trialSlack * pairMs * (cases.length === 1 ? lastCaseSlack : 1);
    const trial = await tryBoth(sampler(cases, mostMs, { rounds: mostRounds, boxMs: trialBoxMs }), input);
    if (trial === "answers-differ") return trial;
    if (typeof trial === "string") refusal = trial;
    else if (pairCost(trial) > mostMs) refusal = "too-slow";
    else {
      const rounds = workload.kind === "stdin" ? 1 : chooseRounds(trial, pairMs);
      const shareMs = Math.max(pairMs, pairCost(trial));
      const boxMs = runSlack * shareMs;
      const budgetMs = settings.minPairs * shareMs;
      return { sampler: sampler(cases, boxMs, { rounds, boxMs }), rounds, cases, budgetMs };
    }
  }
  return refusal;
}
