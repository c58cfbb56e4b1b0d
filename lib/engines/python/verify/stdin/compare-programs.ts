import type { PythonRunResult, RunLimits, RunPython } from "../../run-python";
import { changedLines } from "../changed-lines";
import type { Comparison } from "../comparison";
import { originsOf, unknown, withUnreached } from "../comparison";
import type { StdinCase } from "../workload";
import { type GivenInputs, programCases } from "./program-cases";
import { missedLines } from "./program-coverage";

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
      : { call, differs: "how it ends", before: first, after: second };
  if (before.outcome !== after.outcome || exceptionOf(before) !== exceptionOf(after))
    return { call, differs: "how it ends", before: first, after: second };
  if (before.stdout === after.stdout) return undefined;
  return {
    call,
    differs: "standard output",
    before: around(before.stdout, after.stdout),
    after: around(after.stdout, before.stdout),
  };
}

/** Compares two programs by what they print for the inputs that are given and for others of the same shape. */
export async function comparePrograms(
  run: RunPython,
  programs: Programs,
  options: ProgramOptions,
): Promise<Comparison> {
  const { before, after } = programs;
  const cases = programCases(programs, options.seed, options.mutations);
  const first = (await runCases(run, before, cases, options.limits, options.totalMs)).filter(isTelling);
  const slowest = Math.max(0, ...first.map(({ result }) => result.cpuMs));
  const cpuMs = Math.min(options.limits.cpuMs, slowest * slowerAllowed + leastAllowedMs);
  const steady = first.filter(({ input }) => input.length <= 10_000).slice(0, atOnce);
  const [again, second] = await Promise.all([
    Promise.all(steady.map(({ input }) => run({ program: before, stdin: input, limits: options.limits }))),
    Promise.all(
      first.map(({ input }) => run({ program: after, stdin: input, limits: { ...options.limits, cpuMs } })),
    ),
  ]);
  if (steady.some((one, index) => again[index] && difference(one, one.result, again[index])))
    return unknown("the first version does not do the same twice");
  const workload = { kind: "stdin", cases: first.map(({ input, origin }) => ({ input, origin })) } as const;
  const told = { cases: first.length, origins: originsOf(first), workload };
  const finished = first.flatMap((one, index) => {
    const result = second[index];
    return result && !unfinished.has(result.outcome) ? [{ one, result }] : [];
  });
  for (const { one, result } of finished) {
    const counterexample = difference(one, one.result, result);
    if (counterexample) return { ...told, verdict: "different", counterexample };
  }
  if (finished.length < first.length)
    return { ...told, verdict: "unknown", reason: "the second version takes much longer than the first" };
  if (first.length === 0) return unknown("no input is known on which the first version ends well");
  const lines = changedLines(before, after);
  const inputs = first.map(({ input }) => input);
  const missed = lines.length > 0 ? await missedLines(run, after, lines, inputs, options.limits) : [];
  return withUnreached(
    told,
    missed.map((line) => ({ which: "second", line })),
  );
}
