import type { RunLimits, RunPython } from "../../run-python";
import { loadCoverage } from "../harness";

const mostRuns = 12;

/**
 * Which of some lines of a program no input reaches. Tries the inputs in turn until all are reached, a dozen at most.
 * @returns the first lines of the statements that stay
 */
export async function missedLines(
  run: RunPython,
  source: string,
  lines: readonly number[],
  inputs: readonly string[],
  limits: RunLimits,
): Promise<number[]> {
  let missed: number[] | undefined;
  for (const stdin of inputs.slice(0, mostRuns)) {
    if (missed?.length === 0) break;
    const payload = JSON.stringify({ source, lines });
    const { report } = await run({ program: await loadCoverage(), payload, stdin, limits });
    if (report === null) continue;
    const left = new Set(JSON.parse(report) as number[]);
    missed = missed ? missed.filter((line) => left.has(line)) : [...left];
  }
  return missed ?? [...lines];
}
