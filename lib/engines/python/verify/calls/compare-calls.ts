import type { Module } from "../../ast/nodes";
import { parsePython } from "../../ast/parse";
import { findAll } from "../../ast/walk";
import type { RunPython } from "../../run-python";
import { changedLines } from "../changed-lines";
import { type Comparison, originsOf, type UnreachedLine, unknown, withUnreached } from "../comparison";
import { commonGlobals } from "../probes/global-probes";
import type { CallCase, ProbeCase, Workload } from "../workload";
import { compareObservations, tellingCases } from "./compare-observations";
import { entryProbes, findEntry } from "./entry-probes";
import { type ObservedVersion, type ObserveLimits, observe } from "./observe";
import { recordCalls } from "./record-calls";
import { type Settled, settle } from "./settle";

/** Two versions of a module, and one function or class of it; `inputs` are source texts of tuples of arguments. */
export type Versions = { before: string; after: string; entryPoint: string; inputs: readonly string[] };

export type CallOptions = {
  seed: number;
  /** How many calls are generated. */
  count: number;
  limits: ObserveLimits;
};

export const usualCallOptions: CallOptions = {
  seed: 1,
  count: 420,
  limits: { totalMs: 400, caseMs: 25, memoryMb: 256 },
};

/** Processor time that the second version may use, in terms of what the first one may: being slower is not being different. */
const patience = { total: 3, case: 8 };

/** Iterators of different kinds are alike to those who were promised an iterator. */
function returnsIterator(module: Module, entryPoint: string): boolean {
  const entry = findEntry(module, entryPoint);
  const returns = entry?.kind === "FunctionDef" ? entry.returns : null;
  return (
    returns !== null && findAll(returns, "Name").some(({ id }) => id === "Iterator" || id === "Iterable")
  );
}

const isLiteral = (args: string): boolean => {
  const [statement] = parsePython(args.trim())?.body ?? [];
  return (
    statement !== undefined &&
    (["Name", "Call", "BinOp", "NamedExpr", "Lambda"] as const).every(
      (kind) => findAll(statement, kind).length === 0,
    )
  );
};

function workloadOf(entryPoint: string, cases: readonly ProbeCase[]): Workload {
  const timed = cases.filter(
    ({ args, named, setup, steps }) => !named && !setup && !steps && isLiteral(args),
  );
  return { kind: "calls", entryPoint, cases: timed.map(({ args, origin }) => ({ args, origin })) };
}

async function knownCalls(run: RunPython, { before, entryPoint, inputs }: Versions): Promise<CallCase[]> {
  const given = inputs.map((args): CallCase => ({ args, origin: "given" }));
  return given.length > 0 ? given : recordCalls(run, before, entryPoint);
}

/** Compares two versions of a module by calls of one of its functions or classes. */
export async function compareCalls(
  run: RunPython,
  versions: Versions,
  { seed, count, limits }: CallOptions,
): Promise<Comparison> {
  const { entryPoint } = versions;
  const [first, second] = [parsePython(versions.before), parsePython(versions.after)];
  if (!first || !second) return unknown({ code: "unreadable" });
  const known = await knownCalls(run, versions);
  const probes = entryProbes(first, second, entryPoint, { seed, count, known });
  const globals = [...commonGlobals(first, second).keys()];
  const seen = { globals, anyIterator: returnsIterator(first, entryPoint) };
  const before = { ...seen, source: versions.before };
  const after = { ...seen, source: versions.after };
  const settled = await settle(run, before, probes, limits);
  if (settled.report.failure) return unknown({ code: "does-not-load", detail: settled.report.failure });
  return judge(run, settled, { before, after, entryPoint }, patient(limits));
}

const patient = ({ totalMs, caseMs, memoryMb }: ObserveLimits): ObserveLimits => ({
  totalMs: totalMs * patience.total,
  caseMs: caseMs * patience.case,
  memoryMb,
});

type Pair = { before: ObservedVersion; after: ObservedVersion; entryPoint: string };

async function judge(
  run: RunPython,
  { cases, report }: Settled,
  pair: Pair,
  limits: ObserveLimits,
): Promise<Comparison> {
  const { before, after, entryPoint } = pair;
  const [again, other] = await Promise.all([
    observe(run, before, cases, limits),
    observe(run, after, cases, limits),
  ]);
  const unsteady = compareObservations(cases, report, again);
  if (unsteady) return unknown({ code: "unsteady", detail: unsteady.call });
  if (other.failure) {
    const loading = {
      call: "loading",
      differs: { code: "how-it-ends" },
      before: "loads",
      after: other.failure,
    } as const;
    return { verdict: "different", counterexample: loading, cases: 0, origins: {} };
  }
  const telling = tellingCases(cases, report, other);
  const told = {
    cases: telling.length,
    origins: originsOf(telling),
    workload: workloadOf(entryPoint, telling),
  };
  const counterexample = compareObservations(cases, report, other);
  if (counterexample) return { ...told, verdict: "different", counterexample };
  if (other.killedAfter !== undefined || other.observations.length < cases.length)
    return { ...told, verdict: "unknown", reason: { code: "slower" } };
  if (!report.observations.some(({ ending }) => ending === "value") || telling.length === 0)
    return {
      ...told,
      verdict: "unknown",
      reason: { code: "no-case" },
    };
  const unreached = await unreachedLines(run, pair, cases, { ...limits, totalMs: limits.totalMs * 2 });
  return withUnreached(told, unreached);
}

/** What no case executes of the lines in which the versions differ. */
async function unreachedLines(
  run: RunPython,
  { before, after }: Pair,
  cases: readonly ProbeCase[],
  limits: ObserveLimits,
): Promise<UnreachedLine[]> {
  const sides = [
    { which: "second" as const, version: after, lines: changedLines(before.source, after.source) },
    { which: "first" as const, version: before, lines: changedLines(after.source, before.source) },
  ];
  const unreached = await Promise.all(
    sides.map(async ({ which, version, lines }) => {
      if (lines.length === 0) return [];
      const { missed, killedAfter } = await observe(run, { ...version, lines }, cases, limits);
      const unseen = killedAfter === undefined ? missed : lines;
      return unseen.map((line) => ({ which, line }));
    }),
  );
  return unreached.flat();
}
