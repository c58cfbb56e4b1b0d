import type { RunLimits, RunPython } from "../../run-python";
import { loadObserver } from "../harness";
import type { ProbeCase } from "../workload";

/**
 * How a call ended. `slow`, `exhausted` (memory, recursion) and `unusable` (there are no such arguments) say nothing of what the
 * program does.
 */
export type Ending = "value" | "raised" | "slow" | "exhausted" | "unusable";

/** What was seen of one call. `message` is that of an exception which the program raises by a statement of its own. */
export type Observation = {
  ending: Ending;
  exception: string;
  message: string;
  /** What could be seen, by the code of what it is, with its detail: "result", "argument:1", "output" … */
  parts: Readonly<Record<string, string>>;
};

/** What one version did. `failure` says why it could not be loaded; `observations` may be fewer than the cases where time was up. */
export type VersionReport = {
  failure: string;
  observations: readonly Observation[];
  /** What is left in the module's variables that were asked for. */
  globals: Readonly<Record<string, string>>;
  /** Of the lines asked for, those that no call executed. */
  missed: readonly number[];
  /** Set where the run was killed, or failed to report: how many calls had been begun. */
  killedAfter?: number;
};

/** One version, and how to look at it. */
export type ObservedVersion = {
  source: string;
  /** Module variables to show in the end. */
  globals?: readonly string[];
  /** Lines (from 1) whose execution is watched; watching slows the calls down. */
  lines?: readonly number[];
  /** Kinds of iterators are not told apart. */
  anyIterator?: boolean;
};

export type ObserveLimits = {
  /** Processor time for all calls, and for each, in milliseconds. */
  totalMs: number;
  caseMs: number;
  memoryMb: number;
};

type Report = {
  failure: string;
  cases: Observation[];
  loaded?: string[];
  globals?: Record<string, string>;
  missed?: number[];
};

const progressMark = "\x1e";
const outputBytes = 1024 * 1024;

const runLimits = ({ totalMs, memoryMb }: ObserveLimits): RunLimits => ({
  wallMs: totalMs * 4 + 2_000,
  cpuMs: totalMs + 200,
  memoryMb,
  outputBytes,
});

/**
 * Runs one version on cases, in one interpreter and in order, so that what one call leaves behind is seen in the next ones.
 * @throws when the sandbox itself is broken
 */
export async function observe(
  run: RunPython,
  { source, globals = [], lines = [], anyIterator = false }: ObservedVersion,
  cases: readonly ProbeCase[],
  limits: ObserveLimits,
): Promise<VersionReport> {
  const payload = JSON.stringify({
    source,
    cases,
    globals,
    lines,
    anyIterator,
    seconds: limits.totalMs / 1000,
    caseSeconds: limits.caseMs / 1000,
  });
  const result = await run({ program: await loadObserver(), payload, limits: runLimits(limits) });
  const begun = result.stdout.split(progressMark).length - 1;
  if (result.report === null)
    return { failure: "", observations: [], globals: {}, missed: [], killedAfter: begun };
  const report = JSON.parse(result.report) as Report;
  const beside = result.stdout.replaceAll(progressMark, "");
  return {
    failure: report.failure,
    observations: report.cases,
    globals: {
      ...report.globals,
      "loading-output": (report.loaded ?? []).join(""),
      "direct-output": beside,
    },
    missed: report.missed ?? [],
  };
}
