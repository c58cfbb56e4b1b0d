import type { PythonRunResult, RunLimits, RunPython } from "../../run-python";
import { changedLines } from "../changed-lines";
import type { Comparison, UnreachedLine } from "../comparison";
import { originsOf, unknown, withUnreached } from "../comparison";
import type { StdinCase } from "../workload";
import { type GivenInputs, programCases } from "./program-cases";
import { missedLines } from "./program-coverage";
import { reachingCases } from "./reaching-cases";

type Programs = GivenInputs & { before: string; after: string };

export type ProgramOptions = {
  seed: number;
  /** How many inputs are made of the given ones. */
  mutations: number;
  limits: RunLimits;
  /** Processor time of the first program after which no more changed inputs are run, in milliseconds. */
  totalMs: number;
};

export const usualProgramOptions: ProgramOptions = {
  seed: 1,
  mutations: 24,
  limits: { wallMs: 30_000, cpuMs: 10_000, memoryMb: 1_024, outputBytes: 8 * 1024 * 1024 },
  totalMs: 1_500,
};

const atOnce = 8;
const slowerAllowed = 3;
const leastAllowedMs = 1_000;

const unfinished: ReadonlySet<PythonRunResult["outcome"]> = new Set(["timeout", "memory"]);

type Ran = StdinCase & { result: PythonRunResult };

const exceptionOf = ({ error }: PythonRunResult): string => /^[\w.]*/u.exec(error)?.[0] ?? "";

/**
 * Whether what the first program did with an input says what it is meant to do: of an input that we made, only a good end does, or that it
 * asked for more than there was.
 */
const isTelling = ({ result, origin }: Ran): boolean =>
  result.outcome === "ok" ||
  (result.outcome === "error" && (origin === "given" || exceptionOf(result) === "EOFError"));

async function runCases(
  run: RunPython,
  program: string,
  cases: readonly StdinCase[],
  limits: RunLimits,
  totalMs: number,
): Promise<Ran[]> {
  const ran: Ran[] = [];
  let spentMs = 0;
  for (let from = 0; from < cases.length; from += atOnce) {
    const batch = cases.slice(from, from + atOnce);
    const wanted = batch.filter(({ origin }) => origin === "given" || spentMs < totalMs);
    const results = await Promise.all(wanted.map(({ input }) => run({ program, stdin: input, limits })));
    results.forEach((result, index) => {
      const one = wanted[index];
      if (!one) return;
      spentMs += result.cpuMs;
      ran.push({ ...one, result });
    });
  }
  return ran;
}

/** A stretch of the text around the first place where two texts differ. */
function around(text: string, other: string): string {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at += 1;
  const from = Math.max(0, at - 60);
  return `${from > 0 ? "…" : ""}${text.slice(from, at + 120)}${text.length > at + 120 ? "…" : ""}`;
}

/** Where two runs differ. Of an input that we cut short, so that the first program asked for more, the other one has to fail as well. */
function difference(
  { input, origin }: StdinCase,
  before: PythonRunResult,
  after: PythonRunResult,
): Comparison["counterexample"] {
  const call = `input ${JSON.stringify(input.slice(0, 400))}${input.length > 400 ? "…" : ""}`;
  const ends = [before, after].map((result) =>
    result.outcome === "ok" ? "ended well" : result.error || result.outcome,
  );
  const [first = "", second = ""] = ends;
  if (origin !== "given" && exceptionOf(before) === "EOFError")
    return after.outcome === "error"
      ? undefined
      : { call, differs: { code: "how-it-ends" }, before: first, after: second };
  if (before.outcome !== after.outcome || exceptionOf(before) !== exceptionOf(after))
    return { call, differs: { code: "how-it-ends" }, before: first, after: second };
  if (before.stdout === after.stdout) return undefined;
  return {
    call,
    differs: { code: "output" },
    before: around(before.stdout, after.stdout),
    after: around(after.stdout, before.stdout),
  };
}

/** What both programs did with some cases: those that tell something, where they differ, and whether the second one ended in time. */
type Compared = { telling: Ran[]; counterexample?: Comparison["counterexample"]; isSlower: boolean };

async function compareOn(
  run: RunPython,
  { before, after }: Programs,
  cases: readonly StdinCase[],
  { limits, totalMs }: ProgramOptions,
): Promise<Compared & { isSteady: boolean }> {
  const telling = (await runCases(run, before, cases, limits, totalMs)).filter(isTelling);
  const slowest = Math.max(0, ...telling.map(({ result }) => result.cpuMs));
  const cpuMs = Math.min(limits.cpuMs, slowest * slowerAllowed + leastAllowedMs);
  const steady = telling.filter(({ input }) => input.length <= 10_000).slice(0, atOnce);
  const [again, second] = await Promise.all([
    Promise.all(steady.map(({ input }) => run({ program: before, stdin: input, limits }))),
    Promise.all(
      telling.map(({ input }) => run({ program: after, stdin: input, limits: { ...limits, cpuMs } })),
    ),
  ]);
  const isSteady = !steady.some((one, index) => again[index] && difference(one, one.result, again[index]));
  const finished = telling.flatMap((one, index) => {
    const result = second[index];
    return result && !unfinished.has(result.outcome) ? [{ one, result }] : [];
  });
  const isSlower = finished.length < telling.length;
  for (const { one, result } of finished) {
    const counterexample = difference(one, one.result, result);
    if (counterexample) return { telling, isSteady, isSlower, counterexample };
  }
  return { telling, isSteady, isSlower };
}

/** The cheapest first: whether a line is reached is asked under a tracer. */
const cheapestFirst = (ran: readonly Ran[]): string[] =>
  ran.toSorted((one, other) => one.result.cpuMs - other.result.cpuMs).map(({ input }) => input);

/** What is open or wrong after some cases were compared; undefined where they all agree. */
function settled({ telling, counterexample, isSteady, isSlower }: Awaited<ReturnType<typeof compareOn>>) {
  const workload = { kind: "stdin", cases: telling.map(({ input, origin }) => ({ input, origin })) } as const;
  const told = { cases: telling.length, origins: originsOf(telling), workload };
  if (!isSteady) return { told, ending: unknown({ code: "unsteady" }) };
  if (counterexample) return { told, ending: { ...told, verdict: "different", counterexample } as const };
  if (isSlower) return { told, ending: { ...told, verdict: "unknown", reason: { code: "slower" } } as const };
  return { told, ending: telling.length === 0 ? unknown({ code: "no-input" }) : undefined };
}

/**
 * Compares two programs by what they print for the inputs that are given and for others of the same shape. Where these leave changed lines
 * unreached, more inputs are made, and those that reach one are compared as well.
 */
export async function comparePrograms(
  run: RunPython,
  programs: Programs,
  options: ProgramOptions,
): Promise<Comparison> {
  const { before, after } = programs;
  const compared = await compareOn(
    run,
    programs,
    programCases(programs, options.seed, options.mutations),
    options,
  );
  const { told, ending } = settled(compared);
  if (ending) return ending;
  const lines = changedLines(before, after);
  const missed = await missedLines(run, after, lines, cheapestFirst(compared.telling), options.limits);
  const found = await reachingCases(run, after, missed, programs, options);
  if (found.length === 0) return withUnreached(told, missed.map(inSecond));
  const further = await compareOn(run, programs, found, options);
  const all = settled({
    telling: [...compared.telling, ...further.telling],
    counterexample: further.counterexample,
    isSteady: further.isSteady,
    isSlower: further.isSlower,
  });
  if (all.ending) return all.ending;
  const left = await missedLines(run, after, missed, cheapestFirst(further.telling), options.limits);
  return withUnreached(all.told, left.map(inSecond));
}

const inSecond = (line: number): UnreachedLine => ({ which: "second", line });
