import type { ClassDef, FunctionDef, Module } from "../ast/nodes";
import { parsePython } from "../ast/parse";
import { readsInput } from "../program/reads-input";
import type { RunPython } from "../run-python";
import { type CallOptions, compareCalls, usualCallOptions } from "./calls/compare-calls";
import { findEntry } from "./calls/entry-probes";
import { type Comparison, type UnreachedLine, unknown, withUnreached } from "./comparison";
import { comparePrograms, type ProgramOptions, usualProgramOptions } from "./stdin/compare-programs";
import type { CaseOrigin } from "./workload";

/** Two versions of a file, and what is known of its use. */
export type VersionPair = {
  before: string;
  after: string;
  /** The function or class to call; without it, the file is a program if it reads its input, and else all its functions are called. */
  entryPoint?: string;
  /** Source texts of tuples of arguments of the entry point. */
  inputs?: readonly string[];
  /** Inputs of the program; their outputs are not asked for, as what counts is that both versions give the same. */
  tests?: readonly { input: string }[];
  /** Further inputs of the program, which may be large. */
  stdin?: readonly string[];
};

export type VerifyOptions = { calls: CallOptions; programs: ProgramOptions };

export const usualVerifyOptions: VerifyOptions = { calls: usualCallOptions, programs: usualProgramOptions };

const maxEntries = 12;

/** Whether a file is run as a whole: nothing of it is named to be called, and inputs are given or it reads some. */
export const isProgram = ({ before, entryPoint, tests = [], stdin = [] }: VersionPair): boolean =>
  entryPoint === undefined && (tests.length + stdin.length > 0 || readsInput(before));

type Parsed = { source: string; module: Module };

const textOf = ({ source, module }: Parsed, name: string): string | undefined => {
  const entry = findEntry(module, name);
  return entry && source.slice(entry.start, entry.end);
};

/**
 * The functions and classes of a module whose behaviour a change may touch: all, where both versions have them. Those that were changed
 * come first, as the gain is to be seen there.
 */
function entriesOf(before: Parsed, after: Parsed): { name: string; isChanged: boolean }[] {
  const defined = before.module.body.filter(
    (statement): statement is FunctionDef | ClassDef =>
      statement.kind === "FunctionDef" || statement.kind === "ClassDef",
  );
  const names = defined.filter((one) => one.kind === "ClassDef" || !one.isAsync).map(({ name }) => name);
  const shared = [...new Set(names)].filter((name) => findEntry(after.module, name));
  const entries = shared.map((name) => ({ name, isChanged: textOf(before, name) !== textOf(after, name) }));
  return entries.toSorted((a, b) => Number(b.isChanged) - Number(a.isChanged));
}

const addOrigins = (one: Comparison["origins"], other: Comparison["origins"]): Comparison["origins"] => {
  const kinds = new Set([...Object.keys(one), ...Object.keys(other)] as CaseOrigin[]);
  return Object.fromEntries([...kinds].map((kind) => [kind, (one[kind] ?? 0) + (other[kind] ?? 0)]));
};

type OfEntry = Comparison & { isChanged: boolean };

/** Lines that none of the entries executes. */
const unreachedByAll = (comparisons: readonly Comparison[]): UnreachedLine[] =>
  (comparisons[0]?.unreached ?? []).filter(({ which, line }) =>
    comparisons.every(({ unreached = [] }) =>
      unreached.some((other) => other.which === which && other.line === line),
    ),
  );

/**
 * All have to be the same; one that differs is enough. A changed line may be executed through any of them. An entry that was not changed
 * and of which nothing can be said does not count: what was changed is called itself. The workload is that of the first.
 */
function combine(all: readonly OfEntry[]): Comparison {
  const isOpen = ({ verdict, unreached }: Comparison) => verdict === "unknown" && !unreached;
  const comparisons = all.filter((one) => one.isChanged || !isOpen(one));
  const first = comparisons[0];
  if (!first) return unknown({ code: "nothing-to-call" });
  const { workload } = first;
  const told = {
    workload,
    cases: comparisons.reduce((sum, { cases }) => sum + cases, 0),
    origins: comparisons.map(({ origins }) => origins).reduce(addOrigins, {}),
  };
  const different = comparisons.find(({ verdict }) => verdict === "different");
  if (different) return { ...told, verdict: "different", counterexample: different.counterexample };
  const open = comparisons.find(isOpen);
  if (open) return { ...told, verdict: "unknown", reason: open.reason };
  return withUnreached(told, unreachedByAll(comparisons));
}

/**
 * Whether two versions of a file behave alike: results and their types, changed arguments, output, exceptions, laziness, what one call leaves
 * for the next. Both run in the sandbox on the best cases that are known and on generated ones. `same` is said only where every changed
 * line was executed and the first version does the same twice; a case that took too long or too much memory says nothing.
 * @throws when the sandbox itself is broken
 */
export async function compareBehaviour(
  run: RunPython,
  pair: VersionPair,
  options: VerifyOptions = usualVerifyOptions,
): Promise<Comparison> {
  const { before, after, entryPoint, inputs = [], tests = [], stdin = [] } = pair;
  if (entryPoint !== undefined)
    return compareCalls(run, { before, after, entryPoint, inputs }, options.calls);
  const asProgram = () =>
    comparePrograms(
      run,
      { before, after, tests: tests.map(({ input }) => input), larger: stdin },
      options.programs,
    );
  if (isProgram(pair)) return asProgram();
  const [first, second] = [parsePython(before), parsePython(after)];
  if (!first || !second) return unknown({ code: "unreadable" });
  const entries = entriesOf({ source: before, module: first }, { source: after, module: second });
  if (entries.length === 0) return asProgram();
  if (entries.length > maxEntries) return unknown({ code: "too-many-functions" });
  const comparisons: OfEntry[] = [];
  for (const { name, isChanged } of entries) {
    const versions = { before, after, entryPoint: name, inputs: [] };
    comparisons.push({ ...(await compareCalls(run, versions, options.calls)), isChanged });
  }
  return combine(comparisons);
}
