import type { RunLimits, RunPython } from "../../run-python";
import { loadCoverage } from "../harness";

/** Runs under the tracer that are spent on one question, and their processor time in milliseconds. */
const mostRuns = 60;
const mostMs = 4_000;

/** Which of some lines a program does not execute on an input; undefined where that cannot be told. */
export async function missedOn(
  run: RunPython,
  source: string,
  lines: readonly number[],
  stdin: string,
  limits: RunLimits,
): Promise<{ missed: number[] | undefined; cpuMs: number }> {
  const payload = JSON.stringify({ source, lines });
  const { report, cpuMs } = await run({ program: await loadCoverage(), payload, stdin, limits });
  return { missed: report === null ? undefined : (JSON.parse(report) as number[]), cpuMs };
}

/**
 * Which of some lines of a program no input reaches. Tries the inputs in turn until all are reached, as far as runs and time allow.
 * @returns the first lines of the statements that stay
 */
export async function missedLines(
  run: RunPython,
  source: string,
  lines: readonly number[],
  inputs: readonly string[],
  limits: RunLimits,
): Promise<number[]> {
  let missed = [...lines];
  let spentMs = 0;
  for (const stdin of inputs.slice(0, mostRuns)) {
    if (missed.length === 0 || spentMs > mostMs) break;
    const one = await missedOn(run, source, missed, stdin, limits);
    spentMs += one.cpuMs;
    missed = one.missed ?? missed;
  }
  return missed;
}
